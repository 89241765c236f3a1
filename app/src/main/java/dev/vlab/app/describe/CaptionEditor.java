package dev.vlab.app.describe;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * A caption's words while they are changed. Enter keeps them, as does going elsewhere; Escape leaves them as they were.
 */
final class CaptionEditor extends VBox {
    private static final Texts TEXTS = Texts.of(CaptionEditor.class);
    private static final int ROWS = 3;

    private final TextArea words;
    private Consumer<String> keep = text -> {};
    private Runnable leave = () -> {};
    private boolean done;

    CaptionEditor(String id, String text) {
        super(4);
        words = Parts.named(new TextArea(text), id, TEXTS.get("edit.words"));
        words.setWrapText(true);
        words.setPrefRowCount(ROWS);
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        words.focusedProperty().addListener((property, before, now) -> {
            if (before && !now) {
                end(true);
            }
        });
        getChildren().addAll(words, Parts.wrapped(TEXTS.get("edit.keys"), "small", "secondary"));
    }

    /**
     * Says what comes then.
     *
     * @param keep takes the words that are to stay
     * @param leave puts things back where nothing has changed
     */
    void then(Consumer<String> keep, Runnable leave) {
        this.keep = keep;
        this.leave = leave;
    }

    /** Puts the cursor there. */
    void begin() {
        words.requestFocus();
        words.selectAll();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> end(true);
            case ESCAPE -> end(false);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void end(boolean wanted) {
        if (!done) {
            done = true;
            if (wanted) {
                keep.accept(words.getText().replaceAll("\\s+", " "));
            }
            if (getScene() != null) { // no other row has taken this one's place
                leave.run();
            }
        }
    }
}
