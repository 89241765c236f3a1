package dev.vlab.app.command;

import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** All commands of the window. Adding one gives it its key, its menu entry and its line in the shortcut sheet. */
public final class Commands {
    private final ObservableList<Command> all = FXCollections.observableArrayList();
    private boolean performed;

    public ObservableList<Command> all() {
        return all;
    }

    public void add(Command command) {
        all.add(command);
    }

    /** Lets keys pressed anywhere in the scene perform commands, except those that a text field needs for typing. */
    public void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            performed = false;
            if (!neededBy(scene.getFocusOwner(), event)) {
                matching(event).ifPresent(command -> {
                    performed = true;
                    command.perform();
                    event.consume();
                });
            }
        });
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (performed) { // where the command went to a text field, its key is not the first letter
                event.consume();
            }
        });
    }

    Optional<Command> matching(KeyEvent event) {
        return all.stream()
                .filter(command -> command.enabled().get())
                .filter(command -> command.keys().stream().anyMatch(keys -> keys.match(event)))
                .findFirst();
    }

    /** Typing belongs to text fields, and the space bar to the button that has the focus. */
    static boolean neededBy(@Nullable Node focused, KeyEvent event) {
        if (focused instanceof TextInputControl) {
            return !event.isShortcutDown()
                    && !event.isAltDown()
                    && !event.getCode().isFunctionKey();
        }
        return focused instanceof ButtonBase && focused.isFocusVisible() && event.getCode() == KeyCode.SPACE;
    }
}
