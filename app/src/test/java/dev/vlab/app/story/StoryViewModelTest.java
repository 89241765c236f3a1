package dev.vlab.app.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.jobs.TestJobs;
import dev.vlab.app.work.Notices;
import dev.vlab.engine.story.ClipFinder;
import dev.vlab.engine.story.Step;
import dev.vlab.engine.story.StepResult;
import dev.vlab.engine.story.StepTask;
import dev.vlab.engine.story.Story;
import dev.vlab.engine.story.StoryFile;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryViewModelTest {
    private static final StepResult RESULT = new StepResult.Described("a car", 0.5);

    @TempDir
    private Path folder;

    private final Notices notices = new Notices();
    private StoryViewModel model;
    private Path film;

    @BeforeEach
    void open() throws IOException {
        film = Files.writeString(folder.resolve("film.mp4"), "what is seen");
        model = start();
    }

    private StoryViewModel start() {
        return new StoryViewModel(
                TestJobs.inline(), notices, new ClipFinder(sha -> Optional.empty()), kept(), Optional.empty());
    }

    private Path kept() {
        return folder.resolve("kept").resolve("story.json");
    }

    private void add(double start) {
        model.add(new Clip(film, TimeSpan.ofSeconds(start, start + 1)), new StepTask.Describe(), RESULT);
    }

    private List<Double> starts() {
        return model.steps().stream()
                .map(step -> step.clip().span().startSeconds())
                .toList();
    }

    @Test
    void viewsAreAddedWithTheContentOfTheirClips() {
        add(0);
        add(2);
        assertEquals(List.of(0.0, 2.0), starts());
        assertEquals(64, model.steps().getFirst().clip().sha256().length());
        assertEquals(RESULT, model.steps().getFirst().stored());
        assertEquals(1, model.chosenProperty().get());
        model.add(new Clip(folder.resolve("gone.mp4"), TimeSpan.ofSeconds(0, 1)), new StepTask.Describe(), null);
        assertEquals(2, model.steps().size());
        assertEquals(Notices.Kind.PROBLEM, notices.current().getLast().kind());
    }

    @Test
    void whatWasChangedIsTakenBackStepByStep() {
        add(0);
        add(1);
        add(2);
        model.move(0, 2);
        assertEquals(List.of(1.0, 2.0, 0.0), starts());
        assertEquals(2, model.chosenProperty().get());
        model.remove(1);
        assertEquals(List.of(1.0, 0.0), starts());
        model.undo();
        model.undo();
        assertEquals(List.of(0.0, 1.0, 2.0), starts());
        model.undo();
        model.undo();
        model.undo();
        assertEquals(List.of(), starts());
        assertFalse(model.undoableProperty().get());
    }

    @Test
    void typingInAFieldIsOneChange() {
        add(0);
        Step before = model.steps().getFirst();
        model.replace(0, before.withLine("L"), "line");
        model.replace(0, before.withLine("Lo"), "line");
        model.replace(0, before.withLine("Look"), "line");
        model.rename("A title");
        assertEquals("Look", model.steps().getFirst().line());
        model.undo();
        assertEquals("Look", model.steps().getFirst().line());
        model.undo();
        assertEquals(before, model.steps().getFirst());
    }

    @Test
    void theFirstResultOfAStepIsStoredAndLaterOnesAreNot() {
        model.add(new Clip(film, TimeSpan.ofSeconds(0, 1)), new StepTask.Describe(), null);
        Step step = model.steps().getFirst();
        model.computed(step, RESULT);
        assertEquals(RESULT, model.steps().getFirst().stored());
        model.computed(model.steps().getFirst(), new StepResult.Described("a boat", 0.9));
        assertEquals(RESULT, model.steps().getFirst().stored());
        model.undo();
        assertEquals(List.of(), model.steps());
    }

    @Test
    void theNextStartHasTheStoryOfThisOne() {
        add(0);
        add(1);
        model.rename("Mine");
        Story left = model.storyProperty().get();
        model = start();
        assertEquals(left, model.storyProperty().get());
        assertEquals(0, model.chosenProperty().get());
    }

    @Test
    void openingAnotherStoryCanBeTakenBackAndABadOneChangesNothing() throws IOException {
        add(0);
        Story mine = model.storyProperty().get();
        Path other = folder.resolve("other.json");
        StoryFile.write(other, new Story("Other", List.of(new Step(null, new StepTask.Search("a car"), "", null))));
        model.open(other);
        assertEquals("Other", model.title());
        Files.writeString(other, "{\"vlabStory\": 7}");
        model.open(other);
        assertEquals("Other", model.title());
        assertTrue(notices.current().getLast().todo().contains("version 7"));
        model.undo();
        assertEquals(mine, model.storyProperty().get());
    }
}
