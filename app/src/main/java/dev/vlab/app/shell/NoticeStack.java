package dev.vlab.app.shell;

import dev.vlab.app.text.Texts;
import dev.vlab.app.work.Notices;
import dev.vlab.app.work.Notices.Kind;
import dev.vlab.app.work.Notices.Notice;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
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

    private final Notices notices;

    NoticeStack(Notices notices) {
        this.notices = notices;
        setId("notices");
        notices.current().addListener((ListChangeListener<Notice>) change -> {
            while (change.next()) {
                change.getAddedSubList().stream()
                        .filter(notice -> notice.kind() == Kind.DONE)
                        .forEach(this::dismissLater);
            }
            getChildren().setAll(notices.current().stream().map(this::view).toList());
        });
    }

    private void dismissLater(Notice notice) {
        PauseTransition pause = new PauseTransition(GOOD_NEWS);
        pause.setOnFinished(event -> notices.dismiss(notice));
        pause.play();
    }

    private Node view(Notice notice) {
        boolean good = notice.kind() == Kind.DONE;
        FontIcon icon = new FontIcon(good ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE);
        icon.getStyleClass().add(good ? "good" : "bad");
        Label what = new Label(notice.what());
        what.getStyleClass().add("bold");
        what.setMinWidth(Region.USE_PREF_SIZE);
        Label todo = new Label(notice.todo());
        todo.getStyleClass().add("secondary");
        todo.setTooltip(new Tooltip(notice.todo()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().add("flat");
        close.setAccessibleText(TEXTS.get("dismiss"));
        close.setOnAction(event -> notices.dismiss(notice));
        HBox box = new HBox(icon, what, todo, gap, close);
        box.getStyleClass().add("notice");
        return box;
    }
}
