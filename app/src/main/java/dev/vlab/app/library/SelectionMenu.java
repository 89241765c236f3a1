package dev.vlab.app.library;

import dev.vlab.app.command.Command;
import dev.vlab.app.command.CommandItem;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with the chosen videos, at a right click. */
final class SelectionMenu extends ContextMenu {
    private static final Texts TEXTS = Texts.of(SelectionMenu.class);

    SelectionMenu(LibraryPageModel model, Command ask, List<Command> judging) {
        setId("library-menu");
        MenuItem open = Parts.menuItem(TEXTS.get("open"), "library-menu-open", model::openChosen);
        MenuItem remove = Parts.menuItem(TEXTS.get("remove"), "library-menu-remove", model::removeChosen);
        getItems().addAll(open, new CommandItem(ask), new SeparatorMenuItem());
        judging.forEach(command -> getItems().add(new CommandItem(command)));
        getItems().addAll(new SeparatorMenuItem(), remove);
        model.selection().chosenProperty().subscribe(chosen -> {
            open.setDisable(chosen.size() != 1);
            remove.setDisable(chosen.isEmpty());
        });
    }
}
