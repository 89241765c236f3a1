package dev.vlab.app.player;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** The playhead's time, which turns into a field for another one: Enter goes there, Escape leaves it. */
final class TimeEntry extends StackPane {
    private static final Texts TEXTS = Texts.of(TimeEntry.class);
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double WIDTH = 116;

    private final Playhead playhead;
    private final BooleanProperty entering;
    private final TextField field = Parts.named(new TextField(), "playerGoTo", TEXTS.get("time.tip"));

    TimeEntry(Playhead playhead, BooleanProperty entering) {
        this.playhead = playhead;
        this.entering = entering;
        TimeText time = new TimeText(playhead.timeMicrosProperty());
        time.setOnMouseClicked(event -> entering.set(playhead.video() != null));
        field.setPrefWidth(WIDTH);
        field.setMaxWidth(WIDTH);
        field.setOnAction(event -> go());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                entering.set(false);
                event.consume();
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                entering.set(false);
            }
        });
        field.textProperty().subscribe(text -> field.pseudoClassStateChanged(WRONG, false));
        getChildren().setAll(time, field);
        entering.subscribe(now -> {
            Parts.show(time, !now);
            Parts.show(field, now);
            if (now) {
                field.setText(Timecode.exact(playhead.timeMicros()));
                field.selectAll();
                field.requestFocus();
            }
        });
    }

    private void go() {
        Timecode.parse(field.getText())
                .ifPresentOrElse(
                        micros -> {
                            playhead.seek(micros);
                            entering.set(false);
                        },
                        () -> field.pseudoClassStateChanged(WRONG, true));
    }
}
