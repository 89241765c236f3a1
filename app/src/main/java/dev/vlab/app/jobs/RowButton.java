package dev.vlab.app.jobs;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;

/** A row of texts that can be pressed. Unlike a button it gives texts that break into lines the height they need. */
public final class RowButton extends VBox {
    public RowButton(String id, String text, String does, Runnable action, Node... parts) {
        super(2, parts);
        setId(id);
        getStyleClass().add("row-button");
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(text);
        setFocusTraversable(true);
        Tooltip.install(this, new Tooltip(does));
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                action.run();
            }
        });
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                action.run();
                e.consume();
            }
        });
    }
}
