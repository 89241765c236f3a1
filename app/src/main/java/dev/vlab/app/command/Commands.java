package dev.vlab.app.command;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All commands of the window. Adding one gives it its key, its menu entry and its line in the shortcut sheet. */
public final class Commands {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private final ObservableList<Command> all = FXCollections.observableArrayList();
    private final ObservableMap<String, List<String>> chosen;
    private boolean performed;
    private boolean suspended;

    /**
     * Makes a list of none.
     *
     * @param chosen shortcuts that a person chose, by the commands' ids; each command follows it
     */
    public Commands(ObservableMap<String, List<String>> chosen) {
        this.chosen = chosen;
        chosen.addListener((MapChangeListener<String, List<String>>) change ->
                all.stream().filter(one -> one.id().equals(change.getKey())).forEach(this::takeKeys));
    }

    public ObservableList<Command> all() {
        return all;
    }

    public void add(Command command) {
        all.add(command);
        takeKeys(command);
    }

    /** The first shortcut of a command as a person reads it, or the command's name where it has none. */
    public String keyText(String id) {
        return all.stream()
                .filter(command -> command.id().equals(id))
                .map(command -> command.keys().isEmpty()
                        ? command.name()
                        : command.keys().getFirst().getDisplayText())
                .findFirst()
                .orElse(id);
    }

    private void takeKeys(Command command) {
        List<String> own = chosen.get(command.id());
        try {
            List<KeyCombination> keys = own == null
                    ? command.defaults()
                    : own.stream().map(KeyCombination::valueOf).toList();
            if (!command.keys().equals(keys)) {
                command.keys().setAll(keys);
            }
        } catch (IllegalArgumentException e) {
            LOG.warn("{} are no keys for {}: {}", own, command.id(), e.getMessage());
        }
    }

    /** Whether keys do nothing for a while, because somebody is choosing one. */
    public void suspend(boolean suspend) {
        suspended = suspend;
    }

    /** Lets keys pressed anywhere in the scene perform commands, except those that a text field needs for typing. */
    public void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            performed = false;
            if (!suspended && !neededBy(scene.getFocusOwner(), event)) {
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
