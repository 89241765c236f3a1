package dev.vlab.app.shell;

import dev.vlab.app.work.Notices;
import dev.vlab.app.work.Notices.Kind;
import dev.vlab.app.work.Notices.Notice;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Messages at the lower left of the page. Good news goes by itself, a problem stays until it is dismissed. */
final class NoticeStack extends VBox {
    private static final Duration GOOD_NEWS = Duration.seconds(5);

    private final Notices notices;

    NoticeStack(Notices notices) {
        super(8);
        this.notices = notices;
        setId("notices");
        setAlignment(Pos.BOTTOM_LEFT);
        setPickOnBounds(false);
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
        what.setWrapText(true);
        VBox words = new VBox(2, what);
        if (!notice.todo().isEmpty()) {
            Label todo = new Label(notice.todo());
            todo.getStyleClass().add("secondary");
            todo.setWrapText(true);
            words.getChildren().add(todo);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().add("flat");
        close.setAccessibleText("Dismiss");
        close.setOnAction(event -> notices.dismiss(notice));
        HBox box = new HBox(icon, words, close);
        box.getStyleClass().add("notice");
        return box;
    }
}
