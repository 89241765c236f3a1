package dev.vlab.app;

import static dev.vlab.app.Eyes.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.settings.Folders;
import dev.vlab.app.settings.RecentVideo;
import dev.vlab.app.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a person sees before any video is open, in the real window. */
@ExtendWith(ApplicationExtension.class)
class StartPageTest {
    @TempDir
    private Path folder;

    private Composition parts;

    @Start
    void open(Stage stage) {
        Folders folders = new Folders(folder.resolve("config"), folder.resolve("data"));
        parts = new Composition(folders, (what, name) -> Optional.empty(), FirstUseTest.NO_CHOICE);
        VlabApp.show(stage, parts);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> parts.close());
    }

    private static boolean there(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().isPresent();
    }

    @Test
    void aSampleIsOpenedByAKeyAndTheStartPageComesBack(FxRobot robot) throws Exception {
        await(() -> !robot.lookup("#start-samples .start-card").queryAll().isEmpty());
        robot.interact(() -> robot.lookup("#start-samples .start-card").query().requestFocus());
        robot.type(KeyCode.SPACE);
        await(() -> parts.context().playhead().video() != null);
        assertFalse(Eyes.shown(robot, "#start"));

        robot.press(KeyCode.CONTROL).type(KeyCode.W).release(KeyCode.CONTROL);
        assertTrue(Eyes.shown(robot, "#start"));
        await(() -> robot.lookup("#start-recent .start-card").queryAll().size() == 1);
    }

    @Test
    void whatWasOpenedIsRememberedAndWhatIsGoneSaysSoAndIsTakenOut(FxRobot robot) throws Exception {
        Path film = TestVideo.write(folder.resolve("film.mp4"), 50).file();
        Path gone = TestVideo.write(folder.resolve("gone.mp4"), 50).file();
        for (Path file : List.of(gone, film)) {
            robot.interact(() -> parts.dropped(List.of(file)));
            await(() -> parts.context().playhead().video() != null
                    && parts.context().playhead().video().file().equals(file));
        }
        Files.delete(gone);
        robot.interact(() -> parts.context().playhead().close());
        await(() -> there(robot, "#start-gone"));
        List<String> names = robot.lookup("#start-recent .bold").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
        assertEquals(List.of("film", "gone"), names);
        assertTrue(there(robot, "Not found"));

        robot.clickOn("#start-forget-gone");
        assertFalse(there(robot, "#start-gone"));
        assertEquals(
                List.of(film.toString()),
                parts.context().settings().recentVideos().stream()
                        .map(RecentVideo::file)
                        .toList());
    }

    @Test
    void thePlayersControlsAreThereOnceThereIsSomethingToPlay(FxRobot robot) throws Exception {
        assertFalse(Eyes.shown(robot, ".transport"));
        assertFalse(Eyes.shown(robot, ".timeline"));
        Path film = TestVideo.write(folder.resolve("film.mp4"), 50).file();
        robot.interact(() -> parts.dropped(List.of(film)));
        await(() -> Eyes.shown(robot, ".transport") && Eyes.shown(robot, ".timeline"));
    }

    @Test
    void theTourComesByItselfOnceOnly(FxRobot robot) {
        robot.interact(() -> VlabApp.welcome(parts));
        assertTrue(Eyes.shown(robot, "#tour"));
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> VlabApp.welcome(parts));
        assertFalse(Eyes.shown(robot, "#tour"));
        robot.interact(() -> parts.close()); // writes the settings
        try (SettingsFile next = new SettingsFile(folder.resolve("config/settings.json"))) {
            assertTrue(next.settings().touredProperty().get(), "and not at the next start");
        }
    }

    @Test
    void theTourNamesTheKeysThatAreChosenAndFollowsWhatItPointsAt(FxRobot robot) {
        parts.context().settings().keys().put("finder", List.of("Ctrl+Shift+Y"));
        robot.clickOn("#help").clickOn("#menu-tour");
        robot.type(KeyCode.RIGHT);
        assertTrue(Eyes.shown(robot, ".transport"), "pointed at, though no video is open");
        robot.interact(() -> parts.context().notices().problem("A notice takes room", new IOException("gone")));
        WaitForAsyncUtils.waitForFxEvents();
        Bounds hole = onScene(robot, "#tour .tour-hole");
        Bounds bar = onScene(robot, ".transport");
        assertEquals(bar.getMinY() - 4, hole.getMinY(), 1);
        robot.type(KeyCode.RIGHT, 5);
        assertTrue(robot.lookup("#tour .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().contains("Ctrl+Shift+Y finds")));
    }

    private static Bounds onScene(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void theTourGoesOnAndBackAndCanBeLeft(FxRobot robot) {
        assertFalse(Eyes.shown(robot, "#tour"));
        robot.clickOn("#help").clickOn("#menu-tour");
        assertTrue(there(robot, "1 of 7"));
        robot.clickOn("#tourNext");
        robot.type(KeyCode.RIGHT);
        assertTrue(there(robot, "3 of 7"));
        robot.type(KeyCode.LEFT);
        assertTrue(there(robot, "2 of 7"));
        robot.type(KeyCode.ESCAPE);
        assertFalse(Eyes.shown(robot, "#tour"));

        robot.press(KeyCode.CONTROL).type(KeyCode.F1).release(KeyCode.CONTROL);
        for (int stop = 1; stop <= 7; stop++) {
            assertTrue(there(robot, stop + " of 7"));
            robot.type(KeyCode.RIGHT);
        }
        assertFalse(Eyes.shown(robot, "#tour"));
    }
}
