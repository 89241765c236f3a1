package dev.vlab.app;

import static dev.vlab.app.Eyes.await;
import static dev.vlab.app.Eyes.shown;
import static dev.vlab.app.Eyes.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.settings.Folders;
import dev.vlab.app.settings.Shipped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Training and evaluating in the real window, by mouse and keyboard: a tiny model, and the sample model on two clips.
 */
@ExtendWith(ApplicationExtension.class)
class BenchesTest {
    private static final String CONFIG = """
            {"output": "RUN", "seed": 1, "frames": 2, "threads": 1,
             "model": {"image_size": 16, "patch_size": 8, "width": 16, "vision_layers": 1, "text_layers": 1,
                       "multimodal_layers": 1, "heads": 2, "max_frames": 2},
             "stages": [{"kind": "integrated_tuning", "steps": 3, "clips": 2, "learning_rate": 0.001}]}
            """;

    @TempDir
    static Path folder;

    private Composition parts;

    @Start
    void open(Stage stage) {
        Folders folders = new Folders(folder.resolve("config"), folder.resolve("data"));
        parts = new Composition(folders, stage);
        VlabApp.show(stage, parts);
        parts.context().settings().samplesAddedProperty().set(true);
        parts.begin(folders, new Arguments(Optional.empty(), Optional.empty(), List.of()));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(parts::close);
    }

    /** Types where something stands already; a path has characters that a keyboard may not have. */
    private static void fill(FxRobot robot, String query, String text) {
        robot.interact(() -> robot.lookup(query).queryAs(TextField.class).setText(text));
    }

    private static Path twoClips() throws Exception {
        Path samples = Shipped.sampleVideos().orElseThrow().toAbsolutePath().normalize();
        List<String> lines = Files.readAllLines(samples.resolve("annotations.jsonl"));
        String two = String.join("\n", lines.subList(0, 2)).replace("\"file\":\"", "\"file\":\"" + samples + "/");
        return Files.writeString(folder.resolve("annotations.jsonl"), two);
    }

    @Test
    void aModelIsTrainedAndLoaded(FxRobot robot) throws Exception {
        Path file = Files.writeString(
                folder.resolve("tiny.json"),
                CONFIG.replace("RUN", folder.resolve("runs/tiny").toString()));
        robot.clickOn("#rail-train");
        fill(robot, "#trainConfigPath", folder.resolve("none.json").toString());
        await(() -> shown(robot, "#trainConfigInvalid"));
        assertTrue(text(robot, "#trainConfigInvalid").contains("no such file"));
        fill(robot, "#trainConfigPath", file.toString());
        await(() -> parts.benches().training().canStart().get());
        assertFalse(shown(robot, "#trainConfigInvalid"));

        robot.clickOn("#trainStart");
        await(() -> shown(robot, "#trainLoad"));
        assertEquals("3", text(robot, "#trainSteps"));
        assertTrue(shown(robot, "#trainLosses"));
        robot.clickOn("#trainLoad");
        await(() -> parts.context().models().model() != null
                && parts.context().models().model().info().folder().endsWith("tiny/model"));

        robot.clickOn("#trainStart");
        assertTrue(shown(robot, "#trainReplacing"), "a run is replaced only with a word");
        robot.clickOn("#trainKeep");
        assertFalse(shown(robot, "#trainReplacing"));
        assertEquals(List.of(), silent(robot, "#trainPage"));
    }

    @Test
    void aModelIsEvaluatedAndItsPredictionsLookedThrough(FxRobot robot) throws Exception {
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT5).release(KeyCode.CONTROL);
        fill(robot, "#evalDataPath", twoClips().toString());
        robot.clickOn("#evalModel-SAMPLE").clickOn("#evalTask-CAPTIONS");
        await(() -> parts.benches().evaluation().canStart().get());
        robot.clickOn("#evalStart");
        await(() -> !parts.benches().evaluation().history().isEmpty());
        assertTrue(text(robot, "#evalFigure-QUESTIONS").contains("%"));
        assertEquals("–", text(robot, "#evalFigure-CAPTIONS"));

        robot.clickOn("#evalPredictions .table-row-cell");
        await(() -> shown(robot, "#evalDetail"));
        assertTrue(List.of("right", "wrong").contains(text(robot, "#evalVerdict")));
        int all = parts.benches().evaluation().shown().size();
        robot.interact(
                () -> // not by the mouse: the detail may still be pushing it aside
                robot.lookup("#evalFailures").queryAs(ToggleButton.class).fire());
        assertTrue(parts.benches().evaluation().shown().size() < all, "the sample model knows its own clips");
        robot.clickOn("#evalAll").clickOn("#evalText").write("what colo");
        assertTrue(parts.benches().evaluation().shown().size() < all);
        assertEquals(List.of(), silent(robot, "#evalPage"));

        String question = parts.benches().evaluation().chosenProperty().get().asked();
        robot.clickOn("#evalExplore");
        await(() -> parts.context().playhead().video() != null);
        assertEquals(
                question, robot.lookup("#askQuestion").queryAs(TextField.class).getText());
    }

    /** Lets files go over a page, which takes them itself. */
    private void drop(FxRobot robot, String page, Path file) {
        robot.interact(() -> {
            assertTrue(Drop.of(parts.window(), file).over());
            Drop drop = Drop.of(robot.lookup(page).query(), file);
            assertTrue(drop.over());
            assertFalse(robot.lookup(".drop-hint").query().isVisible(), "what the window would do is not done here");
            assertTrue(drop.letGo());
        });
    }

    private static String typed(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(TextField.class).getText();
    }

    @Test
    void aConfigurationOrARunThatIsDroppedFillsTheFormOfTraining(FxRobot robot) throws Exception {
        Path run = Files.createDirectories(folder.resolve("dropped"));
        String config = CONFIG.replace("RUN", folder.resolve("runs/dropped").toString());
        Path file = Files.writeString(folder.resolve("dropped.json"), config);
        Path ofRun = Files.writeString(run.resolve("config.json"), config);
        robot.clickOn("#rail-train");
        drop(robot, "#trainPage", file);
        assertEquals(file.toString(), typed(robot, "#trainConfigPath"));
        await(() -> parts.benches().training().canStart().get());
        drop(robot, "#trainPage", run);
        assertEquals(ofRun.toString(), typed(robot, "#trainConfigPath"));
        assertTrue(parts.context().library().videos().isEmpty(), "nothing is added besides");
    }

    @Test
    void dataAndAModelThatAreDroppedFillTheFormOfEvaluation(FxRobot robot) throws Exception {
        Path clips = twoClips();
        Path model = Shipped.sampleModel().orElseThrow().toAbsolutePath();
        robot.clickOn("#rail-evaluate");
        drop(robot, "#evalPage", clips);
        assertEquals(clips.toString(), typed(robot, "#evalDataPath"));
        drop(robot, "#evalPage", clips.getParent());
        assertEquals(clips.getParent().toString(), typed(robot, "#evalDataPath"));
        drop(robot, "#evalPage", model);
        assertEquals(clips.getParent().toString(), typed(robot, "#evalDataPath"), "a model is no data");
        assertEquals(model.toString(), typed(robot, "#evalFolderPath"));
        assertTrue(shown(robot, "#evalFolderPath"));
        await(() -> parts.benches().evaluation().canStart().get());
    }

    private static List<String> silent(FxRobot robot, String page) {
        List<String> silent = new ArrayList<>();
        robot.interact(() -> PanelsTest.collect(robot.lookup(page).queryAs(Parent.class), silent));
        return silent;
    }
}
