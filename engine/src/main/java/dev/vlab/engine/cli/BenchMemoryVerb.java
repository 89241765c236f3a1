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
    private static final double MEBIBYTE = 1 << 20;

    @Mixin
    private ModelOption model;

    @Option(names = "--early", paramLabel = "N", defaultValue = "100", description = "A few (${DEFAULT-VALUE}).")
    private int early;

    @Option(names = "--late", paramLabel = "N", defaultValue = "1000", description = "Many (${DEFAULT-VALUE}).")
    private int late;

    private record Grown(
            String benchmark,
            List<Measured.Ratio> ratios,
            Map<String, Double> seconds,
            Map<String, Double> mebibytes) {}

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
                    new Grown(
                            "memory",
                            List.of(ratio),
                            Map.of(),
                            Map.of("early", result.early() / MEBIBYTE, "late", result.late() / MEBIBYTE)),
                    text);
        }
    }
}
