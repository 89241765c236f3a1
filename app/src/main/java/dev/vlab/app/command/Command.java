package dev.vlab.app.command;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/**
 * Something a person can do, defined once for its key, its menu entry and its button.
 *
 * @param id names it in settings and by its button, lower case, the same in every language
 * @param group heading under which menu and shortcut sheet list it
 * @param name what it does, as a short order
 * @param icon its picture
 * @param keys its shortcuts, the one to show first
 * @param enabled whether it can be done now
 * @param run does it; on the JavaFX thread
 */
public record Command(
        String id,
        String group,
        String name,
        Ikon icon,
        List<KeyCombination> keys,
        ObservableBooleanValue enabled,
        Runnable run) {
    /** Whether something can always be done. */
    public static final ObservableBooleanValue ALWAYS = Bindings.createBooleanBinding(() -> true);

    /** A command with one key, pressed with the system's shortcut modifier. */
    public static Command withShortcut(
            String id,
            String group,
            String name,
            Ikon icon,
            KeyCode key,
            ObservableBooleanValue enabled,
            Runnable run) {
        var keys = new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
        return new Command(id, group, name, icon, List.of(keys), enabled, run);
    }

    /** The first shortcut as a person reads it, or nothing. */
    public String keyText() {
        return keys.isEmpty() ? "" : keys.getFirst().getDisplayText();
    }

    /** Does it, if it can be done now. */
    public void perform() {
        if (enabled.get()) {
            run.run();
        }
    }
}
