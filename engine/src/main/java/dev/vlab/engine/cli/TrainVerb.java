package dev.vlab.engine.cli;

import dev.vlab.engine.task.Progress;
import dev.vlab.engine.train.Stage;
import dev.vlab.engine.train.TrainConfig;
import dev.vlab.engine.train.TrainListener;
import dev.vlab.engine.train.TrainStep;
import dev.vlab.engine.train.Trainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
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

    private record Trained(String model, String log, int steps, double seconds) {}

    @Override
    Outcome run(Progress progress) throws IOException {
        TrainConfig run = TrainConfig.read(config);
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

    private TrainListener listener(Progress progress, TrainConfig run) {
        return new TrainListener() {
            @Override
            public void step(TrainStep step) {
                report(progress, run, step);
            }

            @Override
            public void note(String message) {
                tell(message);
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
