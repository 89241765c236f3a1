package dev.vlab.app.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vlab.app.jobs.TestJobs;
import dev.vlab.app.settings.Shipped;
import dev.vlab.app.work.Notices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The evaluation page without a window: the sample model on two sample clips. */
class EvaluationViewModelTest {
    @TempDir
    private Path folder;

    private final List<Prediction> explored = new ArrayList<>();
    private EvaluationViewModel evaluation;

    @BeforeEach
    void open() {
        evaluation = new EvaluationViewModel(
                TestJobs.inline(),
                new Notices(),
                new EvaluationStore(folder.resolve("evaluations")),
                new SimpleObjectProperty<>(),
                Shipped.sampleModel(),
                FXCollections.observableArrayList(),
                explored::add);
    }

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
    void predictionsAreFilteredAndExported() throws IOException {
        measure();
        PredictionFilter filter = evaluation.filter();
        filter.typeProperty().set("colour");
        assertFalse(evaluation.shown().isEmpty());
        assertTrue(evaluation.shown().stream().allMatch(one -> one.type().equals("colour")));
        filter.textProperty().set("no such words");
        assertTrue(evaluation.shown().isEmpty());
        filter.textProperty().set("");
        filter.taskProperty().set(EvalTask.SEARCH);
        assertEquals("", filter.typeProperty().get(), "types belong to their task");
        assertTrue(evaluation.types().contains("clip"));
        filter.failuresProperty().set(true);
        assertTrue(evaluation.shown().stream().noneMatch(Prediction::right));
        filter.failuresProperty().set(false);

        assertEquals(
                evaluation.shown().size() + 1,
                EvaluationText.csv(evaluation.shown()).lines().count());
        JsonNode json = new ObjectMapper().readTree(EvaluationText.json(evaluation));
        assertEquals(evaluation.predictions().size(), json.get("predictions").size());
        assertEquals(
                evaluation.results().get(EvalTask.QUESTIONS).main().value(),
                json.at("/metrics/questions/answered-right/value").asDouble());
    }

    @Test
    void whatWasMeasuredIsThereAgainAfterARestart() throws IOException {
        measure();
        Files.writeString(folder.resolve("evaluations/0.json"), "not an evaluation");
        EvalReport before = evaluation.history().getFirst();
        open();
        assertEquals(1, evaluation.history().size());
        EvalReport after = evaluation.history().getFirst();
        assertEquals(before.results(), after.results());
        assertEquals(before.predictions(), after.predictions());
        evaluation.show(after);
        assertEquals(before.predictions(), List.copyOf(evaluation.predictions()));
    }

    @Test
    void anEarlierRunIsShownAgainAndComparedWith() throws IOException {
        measure();
        for (EvalTask task : EvalTask.values()) {
            evaluation.form().does(task).set(task == EvalTask.QUESTIONS);
        }
        evaluation.form().limitProperty().set(1);
        evaluation.start();
        assertEquals(2, evaluation.history().size());
        EvalReport earlier = evaluation.history().getLast();
        Score now = evaluation.results().get(EvalTask.QUESTIONS).main();
        assertEquals("", evaluation.before(EvalTask.QUESTIONS, now));
        evaluation.comparedProperty().set(earlier);
        assertEquals(
                "was " + earlier.results().get(EvalTask.QUESTIONS).main().text(),
                evaluation.before(EvalTask.QUESTIONS, now));
        evaluation.show(earlier);
        assertEquals(earlier.predictions(), evaluation.predictions());
        assertEquals(Set.of(EvalTask.values()), evaluation.results().keySet());
    }

    @Test
    void whatCannotBeMeasuredIsSaidWhereItIsChosen() {
        EvalForm form = evaluation.form();
        assertEquals("No model is loaded.", form.modelProblemProperty().get());
        form.sourceProperty().set(EvalForm.Source.FOLDER);
        form.folderProperty().set(folder.toString());
        assertTrue(form.modelProblemProperty().get().contains("config.json"));
        form.dataProperty().set(folder.resolve("nothing.jsonl").toString());
        assertTrue(form.dataProblemProperty().get().contains("nothing.jsonl"));
        for (EvalTask task : EvalTask.values()) {
            form.does(task).set(false);
        }
        assertFalse(form.taskProblemProperty().get().isEmpty());
        assertFalse(evaluation.canStart().get());
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
