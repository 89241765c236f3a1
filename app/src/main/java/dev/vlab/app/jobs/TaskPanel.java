package dev.vlab.app.jobs;

import java.util.Objects;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** A panel beside the stage: one column that scrolls when it has to. */
public final class TaskPanel extends ScrollPane {
    private static final double DIMMED = 0.35;

    public TaskPanel(String id, Node... parts) {
        setId(id);
        dress(this);
        VBox column = new VBox(parts);
        column.getStyleClass().add("task-panel");
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    /** Gives a view the style sheet of the panels. */
    public static void dress(Parent view) {
        view.getStylesheets()
                .add(Objects.requireNonNull(TaskPanel.class.getResource("panels.css"))
                        .toExternalForm());
    }

    /** What the panel's work is about: the clip or the chosen span. */
    public static Label scope(ObservableValue<String> scope) {
        Label label = Parts.wrapped("", "small", "secondary");
        label.textProperty().bind(scope);
        return label;
    }

    /** Shows the last result dimmed until the new one is there. */
    public static void dimWhile(ObservableBooleanValue running, Node result) {
        running.subscribe(busy -> result.setOpacity(busy ? DIMMED : 1));
    }
}
