package dev.vlab.engine.cli;

import dev.vlab.engine.ablation.Ablation;
import dev.vlab.engine.ablation.AblationConfig;
import dev.vlab.engine.ablation.AblationRow;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "ablate",
        description =
                "Trains variants of one run with several seeds, each in a program of its own, and measures them on"
                        + " held-out clips: a table and a plot. What is finished is not done again.")
final class AblateVerb extends Verb {

    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "What is compared (JSON, see assets/training/README.md).")
    private Path config;

    private record Compared(List<AblationRow> rows, String table, String plot) {}

    @Override
    Outcome run(Progress progress) throws IOException {
        AblationConfig compared = AblationConfig.read(config);
        try (var trainer = new TrainProcess()) {
            var ablation = new Ablation(compared, trainer::train, progress);
            List<AblationRow> rows = ablation.run();
            return new Outcome(
                    new Compared(
                            rows, ablation.table().toString(), ablation.plot().toString()),
                    Files.readString(ablation.table()) + "\nPlot: " + ablation.plot());
        }
    }
}
