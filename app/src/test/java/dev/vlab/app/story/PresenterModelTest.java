package dev.vlab.app.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.TestVideo;
import dev.vlab.app.attention.AttentionViewModel;
import dev.vlab.app.jobs.Job;
import dev.vlab.app.jobs.TestJobs;
import dev.vlab.app.player.Playhead;
import dev.vlab.app.story.Slide.State;
import dev.vlab.engine.story.ClipFinder;
import dev.vlab.engine.story.FoundMoment;
import dev.vlab.engine.story.Step;
import dev.vlab.engine.story.StepResult;
import dev.vlab.engine.story.StepTask;
import dev.vlab.engine.story.Story;
import dev.vlab.engine.story.StoryClip;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresenterModelTest {
    @TempDir
    private static Path folder;

    private static Path file;

    private final Map<String, Path> library = new HashMap<>();
    private final ClipFinder finder = new ClipFinder(sha256 -> Optional.ofNullable(library.get(sha256)));
    private final Playhead playhead = new Playhead();
    private final TestJobs jobs = new TestJobs();
    private final List<String> asked = new ArrayList<>();
    private final List<StepResult> computed = new ArrayList<>();
    private final ObjectProperty<Job<PresenterModel.Perform>> job = TestJobs.ready(this::perform);
    private final PresenterModel model = new PresenterModel(
            jobs.waiting(),
            playhead,
            new AttentionViewModel(jobs.waiting(), playhead, TestJobs.missing("", "")),
            job,
            finder,
            (step, result) -> computed.add(result));

    @BeforeAll
    static void film() throws IOException {
        file = folder.resolve("film.mp4");
        TestVideo.write(file, 75);
    }

    private StepResult perform(StepTask task, @Nullable Clip clip, Progress progress) throws IOException {
        return switch (task) {
            case StepTask.Ask(String question) -> {
                asked.add(question);
                if (question.startsWith("fail")) {
                    throw new IOException("the model is at a loss");
                }
                yield new StepResult.Answered(question + "!", 0.5, List.of(), List.of());
            }
            case StepTask.Search(String query) -> new StepResult.Found(List.of(new FoundMoment(clip(1, 2), 0.7)));
            default -> throw new IOException("not asked for here");
        };
    }

    private StoryClip clip(double start, double end) throws IOException {
        return new StoryClip(file, finder.sha256(file, Progress.NONE), TimeSpan.ofSeconds(start, end));
    }

    private Step ask(String question) throws IOException {
        return new Step(clip(0, 1), new StepTask.Ask(question), "", null);
    }

    private Slide slide() {
        return model.currentProperty().get();
    }

    @Test
    void theNextStepIsComputedWhileThisOneIsShownAndNoFurther() throws IOException {
        model.tell(new Story("", List.of(ask("one"), ask("two"), ask("three"))));
        model.first();
        assertNull(slide());
        jobs.workThrough();
        assertEquals(List.of("one"), asked);
        model.next();
        assertEquals(State.LIVE, slide().state());
        jobs.workThrough();
        assertEquals(List.of("one", "two"), asked);
        assertTrue(model.ready(1));
        assertFalse(model.ready(2));
        model.next();
        assertEquals("two!", ((StepResult.Answered) slide().result()).answer());
        model.back(); // what was to come then is given up
        jobs.workThrough();
        assertEquals(List.of("one", "two"), asked);
        model.last();
        jobs.workThrough();
        assertEquals(List.of("one", "two", "three"), asked);
        model.next();
        assertEquals(2, model.positionProperty().get());
    }

    @Test
    void theClipPlaysFromItsStartBesideTheResult() throws IOException {
        model.tell(new Story("", List.of(new Step(clip(1, 2), new StepTask.Ask("one"), "", null), ask("two"))));
        model.go(0);
        jobs.workThrough();
        assertEquals(file, playhead.video().file());
        assertEquals(TimeSpan.ofSeconds(1, 2), playhead.selection());
        assertTrue(playhead.playingProperty().get());
        playhead.seek(1_500_000);
        model.next();
        model.back();
        assertEquals(1_000_000, playhead.timeMicros());
        model.first();
        assertNull(playhead.video());
    }

    @Test
    void aStepThatFailsShowsItsStoredResultAndSaysWhy() throws IOException {
        StepResult stored = new StepResult.Answered("as it was", 0.9, List.of(), List.of());
        model.tell(new Story("", List.of(ask("fail").withStored(stored), ask("fail again"))));
        model.go(0);
        jobs.workThrough();
        assertEquals(State.STORED, slide().state());
        assertSame(stored, slide().result());
        assertTrue(slide().note().contains("at a loss"));
        model.next();
        jobs.workThrough();
        assertEquals(State.NOTHING, slide().state());
        assertTrue(slide().note().contains("at a loss"));
        assertEquals(List.of(), computed);
    }

    @Test
    void withoutItsClipAStepShowsItsStoredResult() throws IOException {
        StepResult stored = new StepResult.Described("a film", 0.9);
        Path gone = folder.resolve("gone.mp4");
        Step step = new Step(
                new StoryClip(gone, "0".repeat(64), TimeSpan.ofSeconds(0, 1)), new StepTask.Describe(), "", stored);
        model.tell(new Story("", List.of(step)));
        model.go(0);
        jobs.workThrough();
        assertEquals(State.STORED, slide().state());
        assertTrue(slide().note().contains(gone.toString()));
        assertNull(playhead.video());
    }

    @Test
    void aMovedClipIsTakenFromTheLibrary() throws IOException {
        Step step = ask("one");
        Path moved = Files.copy(file, folder.resolve("moved.mp4"));
        library.put(step.clip().sha256(), moved);
        StoryClip elsewhere = new StoryClip(
                folder.resolve("gone.mp4"), step.clip().sha256(), step.clip().span());
        model.tell(new Story("", List.of(new Step(elsewhere, step.task(), "", null))));
        model.go(0);
        jobs.workThrough();
        assertEquals(State.LIVE, slide().state());
        assertEquals(moved, playhead.video().file());
    }

    @Test
    void aSearchPlaysItsBestMoment() throws IOException {
        model.tell(new Story("", List.of(new Step(null, new StepTask.Search("film"), "", null))));
        model.go(0);
        jobs.workThrough();
        assertEquals(TimeSpan.ofSeconds(1, 2), playhead.selection());
    }

    @Test
    void anotherModelComputesAnewAndAnotherLineDoesNot() throws IOException {
        model.tell(new Story("", List.of(ask("one"))));
        model.go(0);
        jobs.workThrough();
        model.tell(new Story("", List.of(ask("one").withLine("Look!"))));
        assertEquals("Look!", slide().step().line());
        assertEquals(State.LIVE, slide().state());
        job.set(new Job.Ready<>(
                (task, clip, progress) -> new StepResult.Answered("another", 1, List.of(), List.of()), TestJobs.MODEL));
        assertEquals(State.WAITING, slide().state());
        assertEquals("one!", ((StepResult.Answered) slide().result()).answer());
        jobs.workThrough();
        assertEquals("another", ((StepResult.Answered) slide().result()).answer());
        job.set(new Job.Missing<>("No model is loaded.", ""));
        jobs.workThrough();
        assertEquals("No model is loaded.", slide().note());
    }
}
