package dev.vlab.app.shell;

import dev.vlab.app.command.Command;
import dev.vlab.app.command.CommandItem;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;

/** What helps, beside the button for it. */
final class HelpMenu extends ContextMenu {
    /** So much an entry lifts it, as its button is the lowest of the window. */
    private static final double RISE = 20;

    HelpMenu(List<Command> commands) {
        setId("help-menu");
        commands.forEach(command -> getItems().add(new CommandItem(command)));
    }

    /**
     * Shows or hides it.
     *
     * @param beside the button to stand beside
     */
    void toggle(Node beside) {
        if (isShowing()) {
            hide();
        } else {
            show(beside, Side.RIGHT, 0, -RISE * getItems().size());
        }
    }
}
