package dev.vlab.app;

import static dev.vlab.app.Eyes.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.help.LogLine;
import dev.vlab.app.settings.Folders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a person finds under Help, in the real window and on the program's real log. */
@ExtendWith(ApplicationExtension.class)
class HelpTest {
    @TempDir
    private Path folder;

    private Composition parts;

    @Start
    void open(Stage stage) {
        Folders folders = new Folders(folder.resolve("config"), folder.resolve("data"));
        parts = new Composition(folders, (what, name) -> Optional.of(folder.resolve(name)), FirstUseTest.NO_CHOICE);
        VlabApp.show(stage, parts);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> parts.close());
    }

    private static ListView<LogLine> lines(FxRobot robot) {
        return robot.lookup("#logLines").query();
    }

    private static boolean says(FxRobot robot, String words) {
        return lines(robot).getItems().stream().anyMatch(line -> line.text().endsWith(words));
    }

    @Test
    void theLogIsFollowedNarrowedAndCopied(FxRobot robot) throws Exception {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        LoggerFactory.getLogger(HelpTest.class).warn("Something is odd: {}", mark);
        robot.clickOn("#help").clickOn("#menu-log");
        await(() -> says(robot, mark));

        LoggerFactory.getLogger(HelpTest.class).info("All is well: {}", mark);
        await(() -> says(robot, "All is well: " + mark));
        robot.clickOn("#logFilter").write(mark);
        assertEquals(2, lines(robot).getItems().size());
        robot.clickOn("#logLevel-WARN");
        assertEquals(1, lines(robot).getItems().size());

        robot.clickOn("Something is odd: " + mark);
        assertTrue(Eyes.shown(robot, "#logDetail"));
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        robot.interact(
                () -> assertTrue(Clipboard.getSystemClipboard().getString().endsWith("Something is odd: " + mark)));

        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.L).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertFalse(Eyes.shown(robot, "#logPage"));
        assertTrue(Eyes.shown(robot, "#rail-explore"));
    }

    @Test
    void aProblemsCodeLeadsToWhatTheLogHasOfIt(FxRobot robot) throws Exception {
        Path text = Files.writeString(folder.resolve("notes.mp4"), "not a video at all");
        robot.interact(() -> parts.dropped(List.of(text)));
        await(() -> robot.lookup("#notices #code-V-101").tryQuery().isPresent());

        robot.clickOn("#notices #code-V-101");
        await(() -> says(robot, "[V-101] Opening notes.mp4 failed"));
        assertTrue(lines(robot).getItems().stream().anyMatch(line -> line.text().contains("VideoException")));
        assertTrue(lines(robot).getItems().stream().allMatch(line -> line.says("V-101")));
    }

    @Test
    void theReportIsCopiedAndSaved(FxRobot robot) throws Exception {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.C).release(KeyCode.SHIFT, KeyCode.CONTROL);
        await(() -> robot.lookup("Report copied").tryQuery().isPresent());
        robot.interact(() -> {
            String report = Clipboard.getSystemClipboard().getString();
            assertTrue(report.contains("Java: "), report);
            assertTrue(report.contains("PyTorch 2."), report);
            assertTrue(report.contains("JavaFX: 26"), report);
            assertTrue(report.contains("videos: 0"), report);
            assertFalse(report.contains(System.getProperty("user.home") + "/"), report);
        });
        robot.clickOn("#help").clickOn("#menu-diagnostics-save");
        Path saved = folder.resolve("vlab-diagnostics.txt");
        await(() -> Files.exists(saved));
        assertTrue(Files.readString(saved).contains("## Latest warnings"));
    }
}
