package dev.vlab.app.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.command.Command;
import dev.vlab.app.command.Commands;
import dev.vlab.app.settings.SettingsFile;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.ObservableMap;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;

class KeysModelTest {
    @TempDir
    Path folder;

    private final Command mute = command("mute", KeyCode.M);
    private final Command loop = command("loop", KeyCode.L);

    private static Command command(String id, KeyCode key) {
        return new Command(
                id, "Player", id, Feather.PLAY, List.of(new KeyCodeCombination(key)), Command.ALWAYS, () -> {});
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private KeysModel model(ObservableMap<String, List<String>> chosen) {
        Commands commands = new Commands(chosen);
        commands.add(mute);
        commands.add(loop);
        return new KeysModel(commands, chosen);
    }

    private SettingsFile settings() {
        return new SettingsFile(folder.resolve("settings.json"));
    }

    @Test
    void aKeyThatWasChosenIsThereAtTheNextStart() {
        try (SettingsFile first = settings()) {
            model(first.settings().keys()).assign(mute, key(KeyCode.K));
            assertEquals(List.of(key(KeyCode.K)), mute.keys());
        }
        mute.keys().setAll(mute.defaults());
        try (SettingsFile second = settings()) {
            KeysModel model = model(second.settings().keys());
            assertEquals(List.of(key(KeyCode.K)), mute.keys());
            assertTrue(model.isChanged(mute));
            model.reset(mute);
            assertEquals(mute.defaults(), mute.keys());
            assertFalse(model.isChanged(mute));
        }
    }

    @Test
    void noKeyIsGivenTwice() {
        try (SettingsFile file = settings()) {
            KeysModel model = model(file.settings().keys());
            model.assign(mute, new KeyCodeCombination(KeyCode.L));
            assertEquals(mute.defaults(), mute.keys());
            assertTrue(model.conflictProperty().get().contains("loop"));

            model.clear(loop);
            model.assign(mute, new KeyCodeCombination(KeyCode.L));
            assertEquals("L", mute.keyText().get());
            assertEquals("", model.conflictProperty().get());

            model.reset(loop); // whose own key is another's now
            assertEquals(List.of(), loop.keys());
            assertTrue(model.conflictProperty().get().contains("mute"));
        }
    }

    @Test
    void allAreResetAndThatIsUndone() {
        try (SettingsFile file = settings()) {
            KeysModel model = model(file.settings().keys());
            model.assign(mute, key(KeyCode.K));
            model.clear(loop);
            Runnable undo = model.resetAll();
            assertEquals(mute.defaults(), mute.keys());
            assertEquals(loop.defaults(), loop.keys());
            undo.run();
            assertEquals(List.of(key(KeyCode.K)), mute.keys());
            assertEquals(List.of(), loop.keys());
        }
    }

    @Test
    void aKeyThatNobodyCanReadLeavesTheCommandItsOwn() {
        try (SettingsFile file = settings()) {
            file.settings().keys().put("mute", List.of("Hyper+Q+9"));
            model(file.settings().keys());
            assertEquals(mute.defaults(), mute.keys());
        }
    }
}
