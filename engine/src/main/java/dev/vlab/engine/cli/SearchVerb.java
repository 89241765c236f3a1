package dev.vlab.engine.cli;

import dev.vlab.engine.library.Hit;
import dev.vlab.engine.library.SearchQuery;
import dev.vlab.engine.library.SearchResult;
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

@Command(
        name = "search",
        description = "Finds moments in a library by words, a clip, a frame or an image.",
        footer = {
            "",
            "A score is the cosine of the angle between the query's embedding and the moment's, 1 for the same and 0 for"
                    + " unrelated; of a sequence it is the mean of its two parts. Scores of one model lie in a narrow"
                    + " band, so what counts is how far a moment stands out: by default a hit lies well above moments"
                    + " taken at random from the library, the further the larger the library, or scores so high that it"
                    + " is a match whatever the others are. A picture is compared with a moment's frames, of which the"
                    + " most alike counts."
        })
final class SearchVerb extends Verb {

    @Mixin
    private LibraryOption library;

    @Mixin
    private IndexOption index;

    @Mixin
    private ModelOption model;

    @Mixin
    private SearchOptions options;

    @Option(names = "-k", paramLabel = "N", defaultValue = "10", description = "Most hits (${DEFAULT-VALUE}).")
    private int limit;

    @Option(
            names = "--threshold",
            paramLabel = "X",
            description =
                    "Least score of a hit, -1 to 1; by default where hits stand out from the rest of the library.")
    private @Nullable Double threshold;

    private record Found(
            String video,
            double start,
            double end,
            double score,
            double best,
            @Nullable String written) {
        Found(Hit hit) {
            this(
                    hit.moment().video().info().file().toString(),
                    hit.moment().span().startSeconds(),
                    hit.moment().span().endSeconds(),
                    hit.score(),
                    hit.bestMicros() / 1e6,
                    hit.written());
        }
    }

    @Override
    Outcome run(Progress progress) throws IOException {
        SearchQuery everything = everything();
        try (VideoLibrary open = library.open();
                LoadedModel loaded = model.load(Capability.SEARCH)) {
            StrangeWords.warning(loaded, options.text()).ifPresent(this::note);
            index.apply(open, progress);
            SearchResult found = open.search(everything, loaded, progress);
            double least = threshold == null ? found.range().suggested() : threshold;
            List<Hit> hits = found.from(least).hits().stream().limit(limit).toList();
            String text = hits.isEmpty()
                    ? nothing(found, least)
                    : hits.stream().map(SearchVerb::line).collect(Collectors.joining("\n"));
            return new Outcome(hits.stream().map(Found::new).toList(), text);
        }
    }

    private SearchQuery everything() throws IOException {
        try {
            options.query(limit, threshold == null ? -1 : threshold); // says what is wrong with either
            return options.query(Math.max(limit, SearchQuery.PLENTY), -1);
        } catch (IllegalArgumentException e) {
            throw wrongUsage(e.getMessage());
        }
    }

    private static String nothing(SearchResult found, double threshold) {
        if (found.hits().isEmpty()) {
            return "Nothing matches: there is no such moment in the videos that were looked into";
        }
        return String.format(
                Locale.ROOT,
                "Nothing matches: no moment reaches %.3f; what comes nearest has %.3f (--threshold shows it)",
                threshold,
                found.hits().getFirst().score());
    }

    private static String line(Hit hit) {
        TimeSpan span = hit.moment().span();
        String written = hit.written() == null ? "" : "  “" + hit.written() + "”";
        return "%.3f  %9s – %-9s  %s%s"
                .formatted(
                        hit.score(),
                        Words.time(span.startMicros()),
                        Words.time(span.endMicros()),
                        hit.moment().video().info().file(),
                        written);
    }
}
