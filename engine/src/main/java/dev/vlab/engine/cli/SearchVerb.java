package dev.vlab.engine.cli;

import dev.vlab.engine.library.Hit;
import dev.vlab.engine.library.ScoreRange;
import dev.vlab.engine.library.SearchQuery;
import dev.vlab.engine.library.VideoLibrary;
import dev.vlab.engine.task.Capability;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "search", description = "Finds moments in a library by text.")
final class SearchVerb extends Verb {

    @Mixin
    private LibraryOption library;

    @Mixin
    private ModelOption model;

    @Parameters(paramLabel = "QUERY", description = "What should be seen.")
    private String query;

    @Option(names = "--then", paramLabel = "Q2", description = "What should be seen afterwards in the same video.")
    private @Nullable String then;

    @Option(names = "-k", paramLabel = "N", defaultValue = "10", description = "Most hits (${DEFAULT-VALUE}).")
    private int limit;

    @Option(
            names = "--threshold",
            paramLabel = "X",
            description =
                    "Least score of a hit, -1 to 1; by default where hits stand out from the rest of the library.")
    private @Nullable Double threshold;

    private record Found(String video, double start, double end, double score) {
        Found(Hit hit) {
            this(
                    hit.moment().video().info().file().toString(),
                    hit.moment().span().startSeconds(),
                    hit.moment().span().endSeconds(),
                    hit.score());
        }
    }

    @Override
    Outcome run(Progress progress) throws IOException {
        SearchQuery search = query();
        try (VideoLibrary open = library.open();
                LoadedModel loaded = model.load(Capability.SEARCH)) {
            List<Hit> found = open.search(search, loaded);
            double least = threshold == null ? ScoreRange.of(found).suggested() : threshold;
            List<Hit> hits = found.stream()
                    .filter(hit -> hit.score() >= least)
                    .limit(limit)
                    .toList();
            String text = hits.isEmpty()
                    ? nothing(found, least)
                    : hits.stream().map(SearchVerb::line).collect(Collectors.joining("\n"));
            return new Outcome(hits.stream().map(Found::new).toList(), text);
        }
    }

    private SearchQuery query() {
        try {
            SearchQuery limited = new SearchQuery(query, then, limit, threshold == null ? -1 : threshold);
            return threshold == null ? SearchQuery.everything(query, then) : limited;
        } catch (IllegalArgumentException e) {
            throw wrongUsage(e.getMessage());
        }
    }

    private static String nothing(List<Hit> found, double threshold) {
        String what = String.format(Locale.ROOT, "Nothing matches: no moment reaches %.3f", threshold);
        return found.isEmpty()
                ? what
                : String.format(
                        Locale.ROOT,
                        "%s; what comes nearest has %.3f (--threshold shows it)",
                        what,
                        found.getFirst().score());
    }

    private static String line(Hit hit) {
        TimeSpan span = hit.moment().span();
        return "%.3f  %9s – %-9s  %s"
                .formatted(
                        hit.score(),
                        Words.time(span.startMicros()),
                        Words.time(span.endMicros()),
                        hit.moment().video().info().file());
    }
}
