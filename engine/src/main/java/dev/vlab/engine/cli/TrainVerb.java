package dev.vlab.engine.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.train.DryRun;
import dev.vlab.engine.train.Stage;
import dev.vlab.engine.train.TrainConfig;
import dev.vlab.engine.train.TrainListener;
import dev.vlab.engine.train.TrainStep;
import dev.vlab.engine.train.Trainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "train",
        description = "Trains a model as a configuration file says (assets/training/README.md). Every step is a line of"
                + " log.jsonl in the run folder; Ctrl+C leaves a checkpoint to go on from with --resume.")
final class TrainVerb extends Verb {

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "The configuration (JSON).")
    private Path config;

    @Option(names = "--resume", description = "Go on from the run folder's newest checkpoint, if it has one.")
    private boolean resume;

    @Option(
            names = "--start",
            paramLabel = "DIR",
            description = "The checkpoint to start from, instead of the configuration's.")
    private @Nullable Path start;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "The clips to learn from, instead of the configuration's: whatever eval reads.")
    private @Nullable Path data;

    @Option(names = "--output", paramLabel = "DIR", description = "The run folder, instead of the configuration's.")
    private @Nullable Path output;

    @Option(
            names = "--dry-run",
            description = "Only tell the model's parameters and the memory that a step needs, and do one step where it"
                    + " fits. Neither weights nor data have to be there.")
    private boolean dryRun;

    private record Trained(String model, String log, int steps, double seconds) {}

    @Override
    Outcome run(Progress progress) throws IOException {
        TrainConfig run = configuration();
        if (dryRun) {
            DryRun.Report report = new DryRun(run, config).run();
            return new Outcome(report, DryRunText.of(report));
        }
        int steps = run.steps();
        long start = System.nanoTime();
        try (Interruption interruption = new Interruption()) {
            Trainer trainer = new Trainer(run, listener(progress, run), interruption::requested);
            Path model = trainer.run(resume);
            double seconds = (System.nanoTime() - start) / 1e9;
            Path log = run.output().resolve("log.jsonl");
            return new Outcome(
                    new Trained(model.toString(), log.toString(), steps, seconds),
                    "Trained %s in %.0f s: %s".formatted(Words.count(steps, "step"), seconds, model));
        }
    }

    private TrainConfig configuration() throws IOException {
        TrainConfig written = TrainConfig.read(config);
        if (start == null && data == null && output == null) {
            return written;
        }
        ObjectNode json = written.json();
        if (start != null) {
            json.put("start", start.toString()).putNull("model");
        }
        if (data != null) {
            json.putArray("sources").addObject().put("kind", "videos").put("path", data.toString());
        }
        if (output != null) {
            json.put("output", output.toString());
        }
        return TrainConfig.of(json);
    }

    private TrainListener listener(Progress progress, TrainConfig run) {
        return new TrainListener() {
            @Override
            public void step(TrainStep step) {
                report(progress, run, step);
            }

            @Override
            public void note(String message) {
                TrainVerb.this.note(message);
            }
        };
    }

    private static void report(Progress progress, TrainConfig run, TrainStep step) {
        int before = run.stages().subList(0, step.stageIndex()).stream()
                .mapToInt(Stage::steps)
                .sum();
        Float loss = step.losses().get("loss");
        String name = step.stage().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        progress.report(
                (double) (before + step.step() + 1) / run.steps(),
                "%s, step %d of %d%s"
                        .formatted(
                                name,
                                step.step() + 1,
                                step.stage().steps(),
                                loss == null ? "" : String.format(Locale.ROOT, ", loss %.3f", loss)));
    }
}
