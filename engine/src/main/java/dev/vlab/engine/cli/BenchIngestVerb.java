package dev.vlab.engine.cli;

import dev.vlab.engine.library.IngestBenchmark;
import dev.vlab.engine.task.Capability;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "ingest",
        description = "Adding videos to a new library, against the model alone on frames that lie ready.")
final class BenchIngestVerb extends Verb {

    private static final double AIM = 0.9;

    @Mixin
    private ModelOption model;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Videos and folders to add; by default clips of the sample world, rendered for this.")
    private List<Path> media = List.of();

    @Option(
            names = "--clips",
            paramLabel = "N",
            defaultValue = "32",
            description = "Clips rendered (${DEFAULT-VALUE}).")
    private int clips;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "30",
            description = "After which no further round is begun (${DEFAULT-VALUE}).")
    private double seconds;

    @Override
    Outcome run(Progress progress) throws IOException {
        if (clips < 1) {
            throw wrongUsage("--clips must be at least 1");
        }
        try (LoadedModel loaded = model.load(Capability.SEARCH)) {
            IngestBenchmark.Result result = media.isEmpty()
                    ? IngestBenchmark.run(loaded, clips, seconds, progress)
                    : IngestBenchmark.run(loaded, media, seconds);
            Map<String, Double> times = new LinkedHashMap<>();
            times.put("ingest", result.ingest());
            times.put("model", result.model());
            var ratio = new Measured.Ratio(
                    "%s of %s: speed against the model alone"
                            .formatted(Words.count(result.moments(), "moment"), Words.count(result.videos(), "video")),
                    result.ratio(),
                    AIM,
                    false);
            return new Measured("ingest", List.of(ratio), times).outcome();
        }
    }
}
