package dev.vlab.app.jobs;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A measured value in large figures, with its name above and what to hold it against below. */
public final class Fact extends VBox {
    private final Label value = Parts.label("–", "fact-value");
    private final Label note = Parts.label("", "small", "secondary");

    public Fact(String id, String name) {
        super(2);
        getStyleClass().add("fact");
        value.setId(id);
        getChildren().addAll(Parts.label(name, "small", "secondary"), value, note);
    }

    /** Says a value, and a note under it that may be empty. */
    public void say(String newValue, String newNote) {
        value.setText(newValue);
        note.setText(newNote);
    }
}
