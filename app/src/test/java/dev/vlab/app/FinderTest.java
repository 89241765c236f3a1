package dev.vlab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.settings.Folders;
import dev.vlab.app.shell.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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

/** By a few letters and Enter a person gets to any command, page and video. */
@ExtendWith(ApplicationExtension.class)
class FinderTest {
    @TempDir
    private Path folder;

    private Composition parts;

    @Start
    void open(Stage stage) {
        Folders folders = new Folders(folder.resolve("config"), folder.resolve("data"));
        parts = new Composition(folders, (what, name) -> Optional.empty(), FirstUseTest.NO_CHOICE);
        VlabApp.show(stage, parts);
        parts.context().settings().samplesAddedProperty().set(true);
        parts.begin(folders, new Arguments(Optional.empty(), Optional.empty(), List.of()));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> parts.close());
    }

    private static void find(FxRobot robot, String words) {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.P).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertTrue(robot.lookup("#finder").query().isVisible());
        robot.write(words).type(KeyCode.ENTER);
    }

    private String page() {
        Page page = parts.context().workspace().pageProperty().get();
        return page == null ? "" : page.id();
    }

    @Test
    void commandsPagesAndVideosAreFoundAndDone(FxRobot robot) throws Exception {
        find(robot, "evalu a");
        assertEquals("evaluate", page());
        assertFalse(robot.lookup("#finder").query().isVisible());
        find(robot, "searc");
        assertEquals("search", page());

        Path video = TestVideo.write(folder.resolve("holiday.mp4"), 20).file();
        robot.interact(() -> parts.context().library().add(List.of(video)));
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> !parts.context().library().videos().isEmpty());
        find(robot, "hlday"); // some of its letters will do
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("explore", page());
        assertNotNull(parts.context().playhead().video());
    }

    @Test
    void whatIsNotPossibleNowIsNotDoneAndEscapePutsItAway(FxRobot robot) {
        find(robot, "start training"); // not on this page
        assertTrue(robot.lookup("#finder").query().isVisible());
        robot.write(" xyzzy").type(KeyCode.DOWN, KeyCode.ENTER); // nothing has this name
        assertTrue(robot.lookup("#finderFound .placeholder").query().isVisible());
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#finder").query().isVisible());
        assertEquals("library", page());
    }
}
