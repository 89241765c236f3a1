package dev.vlab.app.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.jobs.TestJobs;
import dev.vlab.app.settings.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The evaluation page without a window: the sample model on two sample clips. */
class EvaluationViewModelTest {
    @TempDir
    private Path folder;

    private final List<Prediction> explored = new ArrayList<>();
    private final EvaluationViewModel evaluation = new EvaluationViewModel(
            TestJobs.inline(),
            new SimpleObjectProperty<>(),
            Shipped.sampleModel(),
            FXCollections.observableArrayList(),
            explored::add);

    private void measure() throws IOException {
        Path samples = Shipped.sampleVideos().orElseThrow();
        List<String> lines =
                Files.readAllLines(samples.resolve("annotations.jsonl")).subList(0, 2);
        Path data = folder.resolve("annotations.jsonl");
        Files.writeString(
                data,
                String.join("\n", lines)
                        .replace(
                                "\"file\":\"",
                                "\"file\":\"" + samples.toAbsolutePath().normalize() + "/"));
        evaluation.form().sourceProperty().set(EvalForm.Source.SAMPLE);
        evaluation.form().dataProperty().set(data.toString());
        assertTrue(evaluation.canStart().get());
        evaluation.start();
        assertEquals("", evaluation.run().problemProperty().get());
    }

    @Test
    void everyTaskComesToAResultWithItsPredictions() throws IOException {
        measure();
        assertEquals(Set.of(EvalTask.values()), evaluation.results().keySet());
        assertTrue(evaluation.results().values().stream().allMatch(TaskResult::complete));
        Score answers = evaluation.results().get(EvalTask.QUESTIONS).main();
        long right = evaluation.predictions().stream()
                .filter(one -> one.task() == EvalTask.QUESTIONS && one.right())
                .count();
        assertEquals((double) right / answers.count(), answers.value(), 1e-9);
        assertTrue(answers.value() > answers.chance(), answers.toString());
    }

    @Test
    void aPredictionOpensInExplore() throws IOException {
        measure();
        evaluation.explore();
        assertEquals(List.of(), explored);
        assertNull(evaluation.chosenProperty().get());
        Prediction first = evaluation.shown().getFirst();
        evaluation.chosenProperty().set(first);
        evaluation.explore();
        assertEquals(List.of(first), explored);
    }
}
