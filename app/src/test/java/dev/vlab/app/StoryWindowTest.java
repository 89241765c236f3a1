package dev.vlab.app;

import static dev.vlab.app.Eyes.await;
import static dev.vlab.app.Eyes.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.attention.Words;
import dev.vlab.app.jobs.NativeOpenDialog;
import dev.vlab.app.settings.Folders;
import dev.vlab.app.settings.Shipped;
import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.data.Annotations;
import dev.vlab.engine.story.Story;
import dev.vlab.engine.story.StoryFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A story is made of views, put in order, and presented with the real sample model; one of its steps fails. */
@ExtendWith(ApplicationExtension.class)
class StoryWindowTest {
    @TempDir
    static Path folder;

    private AnnotatedClip clip;
    private Path doomed;
    private Composition parts;

    @Start
    void open(Stage stage) throws Exception {
        List<AnnotatedClip> annotated = Annotations.read(Shipped.sampleVideos().orElseThrow());
        clip = annotated.stream()
                .filter(one -> one.level().equals("single"))
                .findFirst()
                .orElseThrow();
        AnnotatedClip other = annotated.stream()
                .filter(one -> one.level().equals("single") && !one.file().equals(clip.file()))
                .findFirst()
                .orElseThrow();
        doomed = Files.copy(other.file(), folder.resolve("doomed.mp4"));
        Folders folders = new Folders(folder.resolve("config"), folder.resolve("data"));
        parts = new Composition(
                folders, (what, name) -> Optional.of(folder.resolve(name)), new NativeOpenDialog(stage));
        VlabApp.show(stage, parts);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1000);
        stage.setHeight(700);
        parts.context().settings().samplesAddedProperty().set(true);
        parts.begin(folders, new Arguments(Optional.empty(), Optional.empty(), List.of()));
        parts.context().library().add(List.of(clip.file(), doomed));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(parts::close);
    }

    private void addView(FxRobot robot, int steps) throws TimeoutException {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.A).release(KeyCode.SHIFT, KeyCode.CONTROL);
        await(() -> parts.stories().story().steps().size() == steps);
    }

    private void addViewByButton(FxRobot robot, String button, int steps) throws TimeoutException {
        await(() -> robot.lookup(button).tryQuery().isPresent());
        robot.interact(robot.lookup(button).queryButton()::fire);
        await(() -> parts.stories().story().steps().size() == steps);
    }

    private void openVideo(FxRobot robot, Path file, String panel) {
        robot.interact(() -> {
            parts.context()
                    .playhead()
                    .open(parts.context().library().videos().stream()
                            .map(video -> video.info())
                            .filter(info -> info.file().getFileName().equals(file.getFileName()))
                            .findFirst()
                            .orElseThrow());
            parts.context().workspace().show(panel);
        });
    }

    private void awaitSlide(int place, String part) throws TimeoutException {
        FxRobot robot = new FxRobot();
        await(() -> parts.stories().presenter().positionProperty().get() == place - 1
                && text(robot, "#slidePlace").startsWith(place + " /")
                && robot.lookup("#slideResult " + part).queryAll().stream().anyMatch(Node::isVisible));
    }

    @Test
    void aStoryIsMadeAndPresented(FxRobot robot) throws Exception {
        await(() -> parts.context().library().videos().size() == 2
                && !parts.context().library().addingProperty().get());
        makeViews(robot);
        edit(robot);
        Files.delete(doomed);
        present(robot);
        save(robot);
    }

    private void makeViews(FxRobot robot) throws TimeoutException {
        openVideo(robot, clip.file(), "ask");
        robot.interact(() ->
                parts.panels().jobs().ask().ask(clip.questions().getFirst().question()));
        await(() -> parts.panels().jobs().ask().shownProperty().get() != null);
        addViewByButton(robot, "#askToStory", 1);

        openVideo(robot, clip.file(), "attention");
        String caption = clip.captions().getFirst();
        robot.interact(() -> parts.panels().jobs().attention().explain(new Words(null, caption)));
        await(() -> parts.panels().jobs().attention().pictureProperty().get() != null);
        addViewByButton(robot, "#attentionToStory", 2);

        robot.interact(() -> {
            parts.context().workspace().show("search");
            parts.panels().jobs().search().searchFor(caption);
        });
        await(() -> parts.panels().jobs().search().foundProperty().get() != null);
        addView(robot, 3);

        openVideo(robot, doomed, "describe");
        robot.interact(() -> parts.panels().jobs().describe().describe());
        await(() -> !parts.panels().jobs().describe().captions().isEmpty());
        addViewByButton(robot, "#describeToStory", 4);
    }

    /** Writes a line for the last step and moves it to the second place, by keys. */
    private void edit(FxRobot robot) throws TimeoutException {
        robot.clickOn("#rail-story");
        await(() -> robot.lookup("#stepLine").tryQuery().isPresent());
        robot.clickOn("#stepLine").write("Look here");
        robot.clickOn("#storyTitle").write("All kinds");
        robot.interact(() -> robot.lookup("#storySteps").query().requestFocus());
        robot.press(KeyCode.ALT).type(KeyCode.UP, 2).release(KeyCode.ALT);
        assertEquals("Look here", parts.stories().story().steps().get(1).line());
        robot.type(KeyCode.DELETE);
        assertEquals(3, parts.stories().story().steps().size());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals("Look here", parts.stories().story().steps().get(1).line());
    }

    private void present(FxRobot robot) throws TimeoutException {
        robot.type(KeyCode.F5);
        await(() -> shownStages() == 2);
        await(() -> robot.lookup("#slideTitle").query().isVisible());
        robot.type(KeyCode.PAGE_DOWN);
        awaitSlide(1, "#slideAnswer");
        assertFalse(text(robot, "#slideAnswer").isBlank());
        assertFalse(robot.lookup("#slideNote").query().isVisible());
        robot.type(KeyCode.SPACE);
        awaitSlide(2, ".slide-caption");
        assertEquals("Look here", text(robot, "#slideLine"));
        await(() -> robot.lookup("#slideNote").query().isVisible());
        assertTrue(text(robot, "#slideNote").contains("doomed.mp4"), text(robot, "#slideNote"));
        robot.type(KeyCode.RIGHT);
        awaitSlide(3, "#attentionStrips");
        await(() -> parts.stories().presenter().looks().pictureProperty().get() != null);
        robot.type(KeyCode.PAGE_DOWN);
        awaitSlide(4, ".slide-moment");
        robot.type(KeyCode.PAGE_UP);
        awaitSlide(3, "#attentionStrips");
        robot.type(KeyCode.ESCAPE);
        await(() -> shownStages() == 1);
        assertEquals(2, parts.stories().story().chosenProperty().get());
        await(() -> robot.lookup("#storyPage #slide").tryQuery().isPresent());
    }

    private static long shownStages() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isShowing())
                .count();
    }

    private void save(FxRobot robot) throws Exception {
        robot.clickOn("#storySave");
        Path saved = folder.resolve("All kinds.vlab-story");
        await(() -> Files.exists(saved));
        Story story = StoryFile.read(saved);
        assertEquals("All kinds", story.title());
        assertTrue(story.steps().stream().allMatch(step -> step.stored() != null));
        assertTrue(Files.readString(saved).contains("\"path\" : \"doomed.mp4\""));
    }
}
