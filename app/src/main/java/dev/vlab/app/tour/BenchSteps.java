package dev.vlab.app.tour;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vlab.app.evaluation.EvaluationViewModel;
import dev.vlab.app.judge.JudgeViewModel;
import dev.vlab.app.shell.AppContext;
import dev.vlab.app.training.RunCourse;
import dev.vlab.app.training.TrainingViewModel;
import dev.vlab.engine.ScratchFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tour's last stops: where models are measured and made. */
final class BenchSteps {

    /** Without its output. */
    private static final String CONFIG = """
            {"seed": 3, "frames": 4, "threads": 1,
             "model": {"image_size": 32, "patch_size": 16, "width": 16, "vision_layers": 1, "text_layers": 1,
                       "multimodal_layers": 1, "heads": 2, "max_frames": 4},
             "stages": [{"kind": "contrastive_frames", "steps": 40, "clips": 8, "learning_rate": 0.001},
                        {"kind": "integrated_tuning", "steps": 60, "clips": 4, "learning_rate": 0.001}]}
            """;

    private static final List<Integer> RATINGS = List.of(5, 4, 5, 2, 5, 3);

    private final Guide guide;
    private final AppContext context;

    BenchSteps(Guide guide, AppContext context) {
        this.guide = guide;
        this.context = context;
    }

    /** Measures the model on the sample clips and looks at its first mistake. */
    void evaluate(EvaluationViewModel evaluation) throws InterruptedException {
        guide.act(() -> context.workspace().show("evaluate"));
        guide.picture("9-evaluate-empty");
        guide.await("something to evaluate", 30, () -> evaluation.canStart().get());
        guide.act(evaluation::start);
        guide.finish(evaluation.run(), "the evaluation");
        guide.ask(() -> evaluation.results().values().stream().toList())
                .forEach(result -> Guide.say(
                        "Evaluate", result.main().title() + " " + result.main().text()));
        guide.act(() -> evaluation.shown().stream()
                .filter(prediction -> !prediction.right())
                .findFirst()
                .ifPresent(evaluation.chosenProperty()::set));
        guide.watch(1000);
        guide.inBothThemes("9-evaluate");
    }

    /** Rates by eye what the evaluation has just predicted, and looks at what comes of it. */
    void judge(JudgeViewModel judge) throws InterruptedException {
        guide.act(() -> {
            context.workspace().show("judge");
            judge.begin();
            RATINGS.forEach(judge::rate);
        });
        guide.watch(1000);
        guide.inBothThemes("9-judge");
        guide.act(() -> judge.partProperty().set(JudgeViewModel.Part.RESULTS));
        guide.picture("9-judge-results");
        Guide.say("Judge", RATINGS.size() + " captions rated");
    }

    /** Trains a very small model for a few steps, in a folder that goes afterwards. */
    void train(TrainingViewModel training) throws InterruptedException {
        guide.act(() -> context.workspace().show("train"));
        guide.picture("10-train-empty");
        try (ScratchFolder scratch = ScratchFolder.make("vlab-tour")) {
            Path folder = scratch.path();
            ObjectNode config = (ObjectNode) new ObjectMapper().readTree(CONFIG);
            config.put("output", folder.resolve("runs/first-steps").toString());
            Path file = Files.writeString(folder.resolve("first-steps.json"), config.toPrettyString());
            guide.act(() -> training.choose(file));
            guide.await("the configuration", 30, () -> training.canStart().get());
            guide.act(training::start);
            guide.await("the training", 120, () -> training.live().idle());
            String problem = guide.ask(() -> training.live().problemProperty().get());
            if (!problem.isEmpty()) {
                throw new TourException(problem, null);
            }
            RunCourse course = guide.ask(() -> training.courses().getFirst());
            Guide.say("Train", course.done() + " steps of a very small model");
            guide.inBothThemes("10-train");
            guide.resize(1100, 700);
            guide.picture("10-train-small");
            guide.resize(1440, 900);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
