package dev.vlab.engine.cli;

import dev.vlab.engine.library.SearchBenchmark;
import dev.vlab.engine.library.SearchBenchmark.Times;
import dev.vlab.engine.library.VideoLibrary;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "search",
        description =
                "A library's index: the time of a query, and how many of the ten nearest moments it finds, against"
                        + " comparing the query with every moment. The moments are made up, as alike within a video and a"
                        + " topic as real ones.")
final class BenchSearchVerb extends Verb {

    private static final double TIME_AIM = 10;
    private static final double RECALL_AIM = 0.98;

    @Option(
            names = "--library",
            paramLabel = "DIR",
            description = "Measure with the moments of this library instead of made-up ones.")
    private @Nullable Path library;

    @Option(
            names = "--moments",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Moments in the library (${DEFAULT-VALUE}).")
    private int moments;

    @Option(
            names = "--dimension",
            paramLabel = "D",
            defaultValue = "128",
            description = "Numbers in an embedding (${DEFAULT-VALUE}).")
    private int dimension;

    @Option(names = "--queries", paramLabel = "Q", defaultValue = "500", description = "Queries (${DEFAULT-VALUE}).")
    private int queries;

    @Override
    Outcome run(Progress progress) throws IOException {
        if (moments < 1 || dimension < 1 || queries < 1) {
            throw wrongUsage("--moments, --dimension and --queries must be at least 1");
        }
        SearchBenchmark.Result result = measure(progress);
        List<Measured.Ratio> ratios = List.of(
                new Measured.Ratio(
                        "milliseconds for the 10 nearest of %,d moments, 95th percentile".formatted(result.moments()),
                        1000 * result.few().p95(),
                        TIME_AIM,
                        true),
                new Measured.Ratio("of the 10 nearest found", result.recall(), RECALL_AIM, false));
        Map<String, Double> seconds = new LinkedHashMap<>();
        seconds.put("build", result.build());
        put(seconds, "10 nearest", result.few());
        put(seconds, "2000 nearest", result.many());
        put(seconds, "10 nearest, exact scan", result.exact());
        Map<String, Double> mebibytes = new LinkedHashMap<>();
        mebibytes.put("index on disk", MeasuredMemory.mebibytes(result.disk()));
        mebibytes.put("heap", MeasuredMemory.mebibytes(result.heap()));
        String text = new Measured("search", ratios, seconds).outcome().text()
                + String.format(
                        Locale.ROOT,
                        "%nbuilt in %.1f s; %.0f MiB on disk, mapped into memory, and a heap of %.0f MiB%n"
                                + "milliseconds, median, 95th percentile and that of processor time: %s for 10, %s for"
                                + " 2,000, %s by exact scan",
                        result.build(),
                        mebibytes.get("index on disk"),
                        mebibytes.get("heap"),
                        words(result.few()),
                        words(result.many()),
                        words(result.exact()));
        return new Outcome(new MeasuredMemory("search", ratios, seconds, mebibytes), text);
    }

    private SearchBenchmark.Result measure(Progress progress) throws IOException {
        if (library == null) {
            return SearchBenchmark.run(moments, dimension, queries, progress);
        }
        if (!VideoLibrary.exists(library)) {
            throw new IOException(library + ": there is no library in this folder; vlab index makes one");
        }
        try (VideoLibrary open = VideoLibrary.open(library)) {
            return SearchBenchmark.run(open, queries, progress);
        }
    }

    private static void put(Map<String, Double> seconds, String name, Times times) {
        seconds.put(name + ", median", times.median());
        seconds.put(name + ", 95th percentile", times.p95());
        seconds.put(name + ", 95th percentile of processor time", times.processorP95());
    }

    private static String words(Times times) {
        return String.format(
                Locale.ROOT,
                "%.2f, %.2f, %.2f",
                1000 * times.median(),
                1000 * times.p95(),
                1000 * times.processorP95());
    }
}
