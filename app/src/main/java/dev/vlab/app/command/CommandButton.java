package dev.vlab.app.command;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button for a command, with its name and key as tooltip. */
public final class CommandButton extends Button {
    /** Shows the command's icon. */
    public CommandButton(Command command) {
        this(command, "");
        setGraphic(new FontIcon(command.icon()));
    }

    /** Shows a word instead of the icon. */
    public CommandButton(Command command, String word) {
        super(word);
        getStyleClass().add("flat");
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(command.name());
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(command.hint());
        setTooltip(tip);
        disableProperty().bind(Bindings.not(command.enabled()));
        setOnAction(event -> command.perform());
    }
}
