package dev.vlab.app.preferences;

import dev.vlab.app.command.Command;
import dev.vlab.app.command.Commands;
import dev.vlab.app.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableMap;
import javafx.scene.input.KeyCombination;

/** Which key does what: a person gives commands other keys, none of them to two. */
final class KeysModel {
    private static final Texts TEXTS = Texts.of(KeysModel.class);

    private final Commands commands;
    private final ObservableMap<String, List<String>> chosen;
    private final ReadOnlyStringWrapper conflict = new ReadOnlyStringWrapper("");

    /**
     * Makes the model.
     *
     * @param chosen keys that were chosen, by the commands' ids: the settings
     */
    KeysModel(Commands commands, ObservableMap<String, List<String>> chosen) {
        this.commands = commands;
        this.chosen = chosen;
    }

    /** The commands whose name, group or key has the words in it, in any case. */
    List<Command> matching(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return commands.all().stream()
                .filter(one -> (one.name() + " " + one.group() + " "
                                + one.keyText().get())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    /** Gives a command a key in place of its others, unless another command has it: then that is said. */
    void assign(Command command, KeyCombination key) {
        if (free(command, List.of(key))) {
            keep(command, List.of(key));
        }
    }

    /** Takes all keys from a command. */
    void clear(Command command) {
        conflict.set("");
        keep(command, List.of());
    }

    /** Gives a command its own keys again, unless another command has one of them now: then that is said. */
    void reset(Command command) {
        if (free(command, command.defaults())) {
            chosen.remove(command.id());
        }
    }

    /** Gives all commands their own keys again, and returns what undoes that. */
    Runnable resetAll() {
        Map<String, List<String>> before = Map.copyOf(chosen);
        conflict.set("");
        chosen.clear();
        return () -> chosen.putAll(before);
    }

    boolean isChanged(Command command) {
        return chosen.containsKey(command.id());
    }

    /** What keeps the last key from being given; empty if nothing does. */
    ReadOnlyStringProperty conflictProperty() {
        return conflict.getReadOnlyProperty();
    }

    private void keep(Command command, List<KeyCombination> keys) {
        if (keys.equals(command.defaults())) {
            chosen.remove(command.id());
        } else {
            chosen.put(command.id(), keys.stream().map(KeyCombination::getName).toList());
        }
    }

    private boolean free(Command command, List<KeyCombination> keys) {
        Optional<Command> other = commands.all().stream()
                .filter(one -> one != command && !shareByDesign(one, command))
                .filter(one -> one.keys().stream().anyMatch(keys::contains))
                .findFirst();
        conflict.set(
                other.map(one -> TEXTS.get("taken", one.name(), one.group())).orElse(""));
        return other.isEmpty();
    }

    /** Commands of different pages may have the same key from the start: only one of them can be done at a time. */
    private static boolean shareByDesign(Command one, Command other) {
        return one.defaults().stream().anyMatch(other.defaults()::contains);
    }
}
