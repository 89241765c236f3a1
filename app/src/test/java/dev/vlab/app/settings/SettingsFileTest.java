package dev.vlab.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlab.app.look.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    Path folder;

    @Test
    void whatIsSetIsThereAtTheNextStart() {
        Path file = folder.resolve("config/settings.json");
        try (SettingsFile first = new SettingsFile(file)) {
            first.settings().themeProperty().set(Theme.LIGHT);
            first.settings().windowProperty().set(new WindowPlace(10, 20, 1300, 800, true));
            Settings.remember(first.settings().recentQueries(), "a red car");
            Settings.remember(first.settings().recentQueries(), "a boat");
            Settings.remember(first.settings().recentQueries(), "a red car");
        }
        try (SettingsFile second = new SettingsFile(file)) {
            assertEquals(Theme.LIGHT, second.settings().themeProperty().get());
            assertEquals(
                    new WindowPlace(10, 20, 1300, 800, true),
                    second.settings().windowProperty().get());
            assertEquals(List.of("a red car", "a boat"), second.settings().recentQueries());
        }
    }

    @Test
    void aBrokenFileLeavesTheFirstStartsSettings() throws Exception {
        Path file = folder.resolve("settings.json");
        Files.writeString(file, "{\"theme\": \"PURPLE\"");
        try (SettingsFile settings = new SettingsFile(file)) {
            assertEquals(Theme.DARK, settings.settings().themeProperty().get());
        }
    }

    @Test
    void foldersFollowTheSystemsCustoms() {
        Map<String, String> properties = Map.of("user.home", "/home/ada", "os.name", "Linux");
        assertEquals(
                Path.of("/home/ada/.config/vlab-explorer"),
                Folders.of(properties::get, Map.of()).config());
        assertEquals(
                Path.of("/data/vlab-explorer"),
                Folders.of(properties::get, Map.of("XDG_DATA_HOME", "/data")).data());
        assertEquals(
                Path.of("/tmp/x/config"),
                Folders.of(Map.of("vlab.home", "/tmp/x")::get, Map.of()).config());
    }
}
