package dev.vlab.app.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.UiQueue;
import dev.vlab.app.jobs.TestJobs;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.Notices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The training page without a window: a real run of a tiny model. */
class TrainingViewModelTest {
    private static final String CONFIG = """
            {"output": "RUN", "seed": 1, "frames": 2, "threads": 1, "checkpoint_every": 100,
             "model": {"image_size": 16, "patch_size": 8, "width": 16, "vision_layers": 1, "text_layers": 1,
                       "multimodal_layers": 1, "heads": 2, "max_frames": 2},
             "stages": [{"kind": "integrated_tuning", "steps": 3, "clips": 2, "learning_rate": 0.001}]}
            """;

    @TempDir
    private Path folder;

    private final ObservableList<String> recent = FXCollections.observableArrayList();
    private final List<Path> loaded = new ArrayList<>();
    private final TrainingViewModel training =
            new TrainingViewModel(TestJobs.inline(), new Notices(), List.of(), recent, loaded::add);

    @AfterEach
    void close() {
        training.close();
    }

    private Path config() throws IOException {
        Path file = folder.resolve("tiny.json");
        return Files.writeString(
                file, CONFIG.replace("RUN", folder.resolve("run").toString()));
    }

    @Test
    void aRunIsFollowedToItsModel() throws IOException {
        training.choose(config());
        assertTrue(training.canStart().get());
        training.start();
        RunCourse course = training.courses().getFirst();
        assertEquals(3, course.done());
        LiveRun.Ending ending = training.live().endingProperty().get();
        assertNotNull(ending);
        assertTrue(Files.isRegularFile(ending.model().resolve("model.safetensors")));
        assertEquals(List.of(folder.resolve("tiny.json").toString()), recent);
        training.load(ending.model());
        assertEquals(List.of(ending.model()), loaded);
    }

    @Test
    void aRunThatIsThereIsReplacedOnlyWithAWord() throws IOException {
        training.choose(config());
        training.start();
        training.start();
        assertTrue(training.replacingProperty().get());
        assertFalse(training.canStart().get());
        training.keep();
        assertTrue(training.canStart().get());
    }

    /** With work on a thread of its own, as in the window, a run is ended and gone on with. */
    @Test
    void aRunIsCancelledAndResumedWhereItStopped() throws Exception {
        Path file = config();
        Files.writeString(file, Files.readString(file).replace("\"steps\": 3", "\"steps\": 40"));
        UiQueue ui = new UiQueue();
        try (ExecutorService worker = Executors.newSingleThreadExecutor();
                TrainingViewModel window = new TrainingViewModel(
                        new BackgroundTasks(worker, ui), new Notices(), List.of(), recent, loaded::add)) {
            window.choose(file);
            ui.runUntil(() -> window.planProperty().get() != null);
            window.start();
            ui.runUntil(() -> course(window).done() > 1);
            window.cancel();
            assertEquals(LiveRun.Phase.STOPPING, window.live().phaseProperty().get());
            ui.runUntil(() -> window.live().idle() && !window.runs().runs().isEmpty());
            int stopped = course(window).done();
            assertTrue(stopped < 40, "it ran to its end before it could be cancelled");
            assertEquals(
                    "stopped at step " + stopped + " of 40",
                    window.runs().runs().getFirst().state());

            assertTrue(window.canResume().get());
            window.resume();
            ui.runUntil(() ->
                    window.live().idle() && window.runs().runs().getFirst().finished());
            assertEquals("", window.live().problemProperty().get());
            assertEquals(40, course(window).done());
            assertFalse(window.canResume().get(), "it is at its end");
        }
    }

    private static RunCourse course(TrainingViewModel window) {
        return window.courses().getFirst();
    }

    @Test
    void anotherRunIsDrawnBesideWhenItIsTicked() throws IOException {
        training.choose(config());
        training.start();
        Path other = Files.writeString(
                folder.resolve("other.json"),
                CONFIG.replace("RUN", folder.resolve("other").toString()));
        training.choose(other);
        training.start();
        assertEquals(
                List.of("other", "run"),
                training.runs().runs().stream().map(StoredRun::name).sorted().toList());
        training.runs().compare(folder.resolve("run"), true);
        assertEquals(
                List.of("other", "run"),
                training.courses().stream().map(RunCourse::name).toList());
        assertEquals(
                3, training.planOf(training.courses().getLast()).steps(), "a run's folder says what the run was to do");
        training.runs().compare(folder.resolve("run"), false);
        assertEquals(1, training.courses().size());
    }

    /** While another configuration is being read, nothing can be started: it would be the one before. */
    @Test
    void onlyWhatTheFieldNamesIsStarted() throws IOException {
        TestJobs jobs = new TestJobs();
        try (var waiting = new TrainingViewModel(jobs.waiting(), new Notices(), List.of(), recent, loaded::add)) {
            Path first = config();
            Path second = Files.copy(first, folder.resolve("second.json"));
            waiting.choose(first);
            jobs.workThrough();
            assertTrue(waiting.canStart().get());
            waiting.choose(second);
            assertFalse(waiting.canStart().get());
            jobs.workThrough();
            assertTrue(waiting.canStart().get());
            assertEquals(second, waiting.planProperty().get().file());
        }
    }

    @Test
    void whatIsWrongWithAConfigurationIsSaid() throws IOException {
        Path file = config();
        Files.writeString(file, Files.readString(file).replace("\"steps\": 3", "\"steps\": 0"));
        training.choose(file);
        assertNull(training.planProperty().get());
        assertTrue(
                training.problemProperty().get().contains("steps"),
                training.problemProperty().get());
        assertFalse(training.canStart().get());
    }
}
