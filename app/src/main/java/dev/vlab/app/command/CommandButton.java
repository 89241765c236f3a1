package dev.vlab.app.command;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button with a command's icon, and its name and key as tooltip. */
public final class CommandButton extends Button {
    public CommandButton(Command command) {
        getStyleClass().add("flat");
        setGraphic(new FontIcon(command.icon()));
        setAccessibleText(command.name());
        String keys = command.keyText();
        setTooltip(new Tooltip(keys.isEmpty() ? command.name() : command.name() + "  (" + keys + ")"));
        disableProperty().bind(Bindings.not(command.enabled()));
        setOnAction(event -> command.perform());
    }
}
