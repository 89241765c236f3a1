package dev.vlab.app;

import static dev.vlab.app.Eyes.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.settings.Folders;
import dev.vlab.engine.story.Step;
import dev.vlab.engine.story.StepResult;
import dev.vlab.engine.story.StepTask;
import dev.vlab.engine.story.Story;
import dev.vlab.engine.story.StoryClip;
import dev.vlab.engine.story.StoryFile;
import dev.vlab.engine.task.FeatureStream;
import dev.vlab.engine.video.TimeSpan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The page of the stories in the least window, with what a story keeps: no model is loaded. */
@ExtendWith(ApplicationExtension.class)
class StoryPageTest {
    @TempDir
    private Path folder;

    private Composition parts;

    @Start
    void open(Stage stage) throws Exception {
        Folders folders = new Folders(folder.resolve("config"), folder.resolve("data"));
        parts = new Composition(folders, (what, name) -> Optional.empty(), FirstUseTest.NO_CHOICE);
        VlabApp.show(stage, parts);
        stage.setWidth(1100);
        stage.setHeight(700);
    }

    @BeforeEach
    void openStory(FxRobot robot) throws Exception {
        Path film = TestVideo.write(folder.resolve("film.mp4"), 50).file();
        StoryClip clip = new StoryClip(film, "0".repeat(64), TimeSpan.ofSeconds(0, 1));
        Path file = folder.resolve("told.vlab-story");
        var caption = new StepResult.Described("a white robot circles, then it goes up, then it spins", 0.5);
        var look = new StepTask.Look(null, "a robot", "robot", FeatureStream.VIDEO);
        StoryFile.write(
                file,
                new Story(
                        "Told",
                        List.of(
                                new Step(clip, new StepTask.Describe(), "", caption),
                                new Step(clip, new StepTask.Ask("what?"), "", null),
                                new Step(clip, look, "", null))));
        robot.interact(() -> parts.dropped(List.of(file)));
        await(() -> parts.stories().story().steps().size() == 3);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> parts.close());
    }

    private static Bounds seen(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node.localToScene(node.getLayoutBounds());
    }

    private static void assertWithin(FxRobot robot, String outer, String inner) {
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(seen(robot, outer).contains(seen(robot, inner)), inner + " is cut off");
    }

    @Test
    void nothingOfASlideIsCutOffInThePreview(FxRobot robot) throws Exception {
        await(() -> robot.lookup("#slide .slide-caption").tryQuery().isPresent());
        assertWithin(robot, "#storyPage .preview", ".slide-kind");
        assertWithin(robot, "#storyPage .preview", ".slide-caption");
        assertWithin(robot, "#storyPage .preview", "#slidePlace");
    }

    @Test
    void allFieldsOfAStepAreInView(FxRobot robot) throws Exception {
        robot.interact(() -> parts.stories().story().chosenProperty().set(2));
        await(() -> robot.lookup("#stepWord").tryQuery().isPresent());
        assertWithin(robot, "#storyPage", "#stepStore");
    }

    @Test
    void stepsAreMovedAndRemovedWithTheMouse(FxRobot robot) {
        assertTrue(robot.lookup("#stepUp").query().isDisabled(), "the first one");
        robot.clickOn("#stepDown");
        assertEquals(
                new StepTask.Describe(), parts.stories().story().steps().get(1).task());
        robot.clickOn("#stepUp");
        robot.clickOn("#stepRemove");
        assertEquals(2, parts.stories().story().steps().size());
        robot.clickOn("#storyUndo");
        assertEquals(
                new StepTask.Describe(),
                parts.stories().story().steps().getFirst().task());
    }
}
