package dev.vlab.app.shell;

import dev.vlab.app.problem.CodeLink;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.Notices;
import dev.vlab.app.work.Notices.Kind;
import dev.vlab.app.work.Notices.Notice;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Messages, a line each, above the status line where they cover nothing. Good news goes by itself. */
final class NoticeStack extends VBox {
    private static final Texts TEXTS = Texts.of(NoticeStack.class);
    private static final Duration GOOD_NEWS = Duration.seconds(5);

    /** More would take the room of what they are about; older ones come when newer ones go. */
    private static final int MOST = 2;

    private final Notices notices;

    NoticeStack(Notices notices) {
        this.notices = notices;
        setId("notices");
        notices.current().addListener((ListChangeListener<Notice>) change -> {
            while (change.next()) {
                change.getAddedSubList().stream()
                        .filter(notice -> notice.kind() != Kind.PROBLEM)
                        .forEach(this::dismissLater);
            }
            int older = Math.max(0, notices.current().size() - MOST);
            getChildren()
                    .setAll(notices.current().stream()
                            .skip(older)
                            .map(this::view)
                            .toList());
        });
    }

    private void dismissLater(Notice notice) {
        PauseTransition pause = new PauseTransition(GOOD_NEWS);
        pause.setOnFinished(event -> notices.dismiss(notice));
        pause.play();
    }

    private Node view(Notice notice) {
        FontIcon icon = icon(notice.kind());
        Label what = new Label(notice.what());
        what.getStyleClass().add("bold");
        Label todo = new Label(notice.todo());
        todo.getStyleClass().add("secondary");
        todo.setTooltip(new Tooltip(notice.todo()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        CodeLink code = new CodeLink(new SimpleStringProperty(notice.code()));
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().add("flat");
        close.setAccessibleText(TEXTS.get("dismiss"));
        close.setOnAction(event -> notices.dismiss(notice));
        HBox box = new HBox(icon, words(notice.kind(), what, todo), gap, code, close);
        box.getStyleClass().add("notice");
        return box;
    }

    private static FontIcon icon(Kind kind) {
        FontIcon icon = new FontIcon(
                switch (kind) {
                    case DONE -> Feather.CHECK_CIRCLE;
                    case HINT -> Feather.INFO;
                    case PROBLEM -> Feather.ALERT_TRIANGLE;
                });
        icon.getStyleClass()
                .add(
                        switch (kind) {
                            case DONE -> "good";
                            case HINT -> "accent";
                            case PROBLEM -> "bad";
                        });
        return icon;
    }

    /** Good news is a line; of a problem all is read, however long. */
    private static Pane words(Kind kind, Label what, Label todo) {
        if (kind == Kind.PROBLEM) {
            what.setWrapText(true);
            todo.setWrapText(true);
            VBox both = new VBox(2, what, todo);
            both.setMinHeight(Region.USE_PREF_SIZE);
            return both;
        }
        what.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(8, what, todo);
    }
}
