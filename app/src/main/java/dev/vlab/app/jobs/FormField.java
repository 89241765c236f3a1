package dev.vlab.app.jobs;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A choice of a form: its name, its control, and under it what is wrong with it. */
public final class FormField extends VBox {
    /**
     * Makes the field.
     *
     * @param id prefix of the message's id
     * @param problem why the choice cannot be used; empty if it can
     */
    public FormField(String id, String name, Node control, ObservableValue<String> problem) {
        super(4);
        Label message = Parts.wrapped("", "bad", "small");
        message.setId(id + "Invalid");
        message.setGraphic(Parts.icon(Feather.ALERT_CIRCLE));
        message.getGraphic().getStyleClass().add("bad");
        message.textProperty().bind(problem);
        problem.subscribe(now -> Parts.show(message, !now.isEmpty()));
        getChildren().addAll(Parts.label(name, "bold"), control, message);
    }
}
