package dev.vlab.engine.cli;

import dev.vlab.engine.eval.MemoryBenchmark;
import dev.vlab.engine.task.Capability;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "memory",
        description = "Memory outside of Java's heap after looking at many clips and asking about each, against after a"
                + " few.")
final class BenchMemoryVerb extends Verb {

    private static final double AIM = 1.02;

    @Mixin
    private ModelOption model;

    @Option(names = "--early", paramLabel = "N", defaultValue = "100", description = "A few (${DEFAULT-VALUE}).")
    private int early;

    @Option(names = "--late", paramLabel = "N", defaultValue = "1000", description = "Many (${DEFAULT-VALUE}).")
    private int late;

    @Override
    Outcome run(Progress progress) throws IOException {
        if (early < 1 || late < early) {
            throw wrongUsage("--early must be at least 1, and --late at least as much");
        }
        try (LoadedModel loaded = model.load(Capability.ASK)) {
            MemoryBenchmark.Result result = MemoryBenchmark.run(loaded, early, late, progress);
            var ratio = new Measured.Ratio(
                    "memory after %d clips against after %d".formatted(late, early), result.ratio(), AIM, true);
            String text =
                    new Measured("memory", List.of(ratio), Map.of()).outcome().text();
            return new Outcome(
                    new MeasuredMemory(
                            "memory",
                            List.of(ratio),
                            Map.of(),
                            Map.of(
                                    "early",
                                    MeasuredMemory.mebibytes(result.early()),
                                    "late",
                                    MeasuredMemory.mebibytes(result.late()))),
                    text);
        }
    }
}
