package dev.vlab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.command.Command;
import dev.vlab.app.look.TextSize;
import dev.vlab.app.look.Theme;
import dev.vlab.app.settings.Folders;
import dev.vlab.app.settings.Settings;
import java.nio.file.Path;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The preferences in the real window. */
@ExtendWith(ApplicationExtension.class)
class PreferencesWindowTest {
    @TempDir
    Path folder;

    private Composition parts;
    private Settings settings;

    @Start
    void open(Stage stage) {
        parts = new Composition(new Folders(folder.resolve("config"), folder.resolve("data")), stage);
        settings = parts.context().settings();
        VlabApp.show(stage, parts);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(parts::close);
    }

    private Command command(String id) {
        return parts.context().commands().all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void wordsGrowAtOnceAndDefaultsComeBackAndGoAgain(FxRobot robot) {
        robot.clickOn("#settings");
        Labeled title = robot.lookup("#rail-library").queryAs(Labeled.class);
        double before = title.getFont().getSize();
        robot.clickOn("#preference-text-large").clickOn("#preference-theme-light");
        assertTrue(title.getFont().getSize() > before);
        robot.clickOn("#preferences-restore");
        assertEquals(TextSize.NORMAL, settings.textSizeProperty().get());
        assertEquals(Theme.DARK, settings.themeProperty().get());
        assertEquals(before, title.getFont().getSize());
        robot.clickOn("#preferences-restore"); // which undoes it now
        assertEquals(TextSize.LARGE, settings.textSizeProperty().get());
        assertEquals(Theme.LIGHT, settings.themeProperty().get());
        robot.type(KeyCode.ESCAPE);
        assertFalse(Eyes.shown(robot, "#preferences"));
    }

    @Test
    void theThemeIsTheSystemsUntilOneIsChosen(FxRobot robot) {
        robot.clickOn("#settings").clickOn("#preference-theme-system");
        assertTrue(settings.followsSystemProperty().get());
        robot.interact(() -> {
            Theme system = Theme.ofSystem().getValue();
            assertEquals(system, settings.themeProperty().get());
            command("theme").perform();
            assertEquals(system.other(), settings.themeProperty().get());
        });
        assertFalse(settings.followsSystemProperty().get());
    }

    @Test
    void aKeyIsChosenAndDoesItsWorkAndIsShownEverywhere(FxRobot robot) {
        robot.clickOn("#settings").clickOn("#preferences-part-keys");
        robot.clickOn("#keys-filter").write("dark and light");
        robot.clickOn("#key-theme");
        robot.press(KeyCode.SHORTCUT).type(KeyCode.DIGIT1).release(KeyCode.SHORTCUT); // Explore's
        assertTrue(Eyes.text(robot, "#keys-conflict").contains("Explore"), () -> Eyes.text(robot, "#key-theme"));
        robot.clickOn("#key-theme").type(KeyCode.F9);
        assertEquals("F9", command("theme").keyText().get());
        assertEquals(Theme.DARK, settings.themeProperty().get(), "choosing a key does nothing else");
        robot.type(KeyCode.ESCAPE).type(KeyCode.F9);
        assertEquals(Theme.LIGHT, settings.themeProperty().get());
        robot.type(KeyCode.F1);
        assertTrue(Eyes.shown(robot, "F9"));
    }
}
