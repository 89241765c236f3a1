package dev.vlab.app.command;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/** Something a person can do, defined once for its key, its menu entry and its button. */
public final class Command {
    /** Whether something can always be done. */
    public static final ObservableBooleanValue ALWAYS = Bindings.createBooleanBinding(() -> true);

    private final String id;
    private final String group;
    private final String name;
    private final Ikon icon;
    private final List<KeyCombination> defaults;
    private final ObservableList<KeyCombination> keys;
    private final ObservableBooleanValue enabled;
    private final Runnable run;

    /**
     * Makes a command.
     *
     * @param id names it in settings and by its button, lower case, the same in every language
     * @param group heading under which menu and shortcut sheet list it
     * @param name what it does, as a short order
     * @param icon its picture
     * @param defaults its shortcuts until a person chooses others, the one to show first
     * @param enabled whether it can be done now
     * @param run does it; on the JavaFX thread
     */
    public Command(
            String id,
            String group,
            String name,
            Ikon icon,
            List<KeyCombination> defaults,
            ObservableBooleanValue enabled,
            Runnable run) {
        this.id = id;
        this.group = group;
        this.name = name;
        this.icon = icon;
        this.defaults = List.copyOf(defaults);
        this.keys = FXCollections.observableArrayList(defaults);
        this.enabled = enabled;
        this.run = run;
    }

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

    public String id() {
        return id;
    }

    public String group() {
        return group;
    }

    public String name() {
        return name;
    }

    public Ikon icon() {
        return icon;
    }

    /** Its shortcuts as the program comes. */
    public List<KeyCombination> defaults() {
        return defaults;
    }

    /** Its shortcuts now, the one to show first; {@link Commands} sets what a person chose. */
    public ObservableList<KeyCombination> keys() {
        return keys;
    }

    public ObservableBooleanValue enabled() {
        return enabled;
    }

    /** The first shortcut as a person reads it, or nothing. */
    public StringBinding keyText() {
        return Bindings.createStringBinding(
                () -> keys.isEmpty() ? "" : keys.getFirst().getDisplayText(), keys);
    }

    /** What it does and its first shortcut, for tooltips. */
    public StringBinding hint() {
        return Bindings.createStringBinding(
                () -> keys.isEmpty() ? name : name + "  (" + keys.getFirst().getDisplayText() + ")", keys);
    }

    /** Does it, if it can be done now. */
    public void perform() {
        if (enabled.get()) {
            run.run();
        }
    }
}
