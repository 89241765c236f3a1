package dev.vlab.app.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.jobs.TestJobs;
import dev.vlab.app.work.Notices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
