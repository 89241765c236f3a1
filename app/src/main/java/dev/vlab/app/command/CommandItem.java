package dev.vlab.app.command;

import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.javafx.FontIcon;

/** A command as an entry of a menu. */
public final class CommandItem extends MenuItem {
    /** Shows the command's icon, name and first key. */
    public CommandItem(Command command) {
        super(command.name(), new FontIcon(command.icon()));
        setId("menu-" + command.id());
        disableProperty().bind(Bindings.not(command.enabled()));
        setOnAction(event -> command.perform());
        acceleratorProperty().bind(Bindings.valueAt(command.keys(), 0));
    }
}
