package dev.vlab.engine.cli;

import dev.vlab.engine.library.LibraryNotes;
import dev.vlab.engine.library.SearchQuery;
import dev.vlab.engine.library.Sought;
import dev.vlab.engine.library.VideoFilter;
import dev.vlab.engine.video.VideoException;
import dev.vlab.engine.video.VideoNames;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is searched for, and where. */
final class SearchOptions {

    @Parameters(paramLabel = "QUERY", arity = "0..1", description = "What should be seen, in words.")
    private @Nullable String words;

    @Option(
            names = "--like",
            paramLabel = "FILE",
            description = "Instead of words: what looks like this clip (from --from to --to), this frame (--at) or this"
                    + " image.")
    private @Nullable Path like;

    @Mixin
    private Clips clips;

    @Option(names = "--at", paramLabel = "S", description = "The frame of --like that is meant, in seconds.")
    private @Nullable Double at;

    @Option(names = "--then", paramLabel = "Q2", description = "What should be seen afterwards in the same video.")
    private @Nullable String then;

    @Option(
            names = "--within",
            paramLabel = "S",
            defaultValue = "30",
            description = "Most seconds from the end of what comes first to the start of what --then asks for"
                    + " (${DEFAULT-VALUE}).")
    private double within;

    @Option(
            names = "--without",
            paramLabel = "TEXT",
            description = "What should not be seen: leaves out the moments that a search for TEXT finds with its own"
                    + " default threshold. May be given several times.")
    private List<String> without = List.of();

    @Option(
            names = "--written",
            description = "Look for the words in captions, tags and file names too. A moment of which all of them are"
                    + " written counts whatever its score; what is seen and what is written are ranked together.")
    private boolean written;

    @Option(names = "--tag", paramLabel = "TAG", description = "Only videos with this tag; several times: with all.")
    private List<String> tags = List.of();

    @Option(names = "--in", paramLabel = "FOLDER", description = "Only videos in this folder or below.")
    private @Nullable Path folder;

    @Option(names = "--min-length", paramLabel = "S", description = "Only videos of at least so many seconds.")
    private double minLength;

    @Option(names = "--max-length", paramLabel = "S", description = "Only videos of at most so many seconds.")
    private double maxLength = Double.POSITIVE_INFINITY;

    @Option(names = "--added-from", paramLabel = "DATE", description = "Only videos added on this day or later.")
    private @Nullable LocalDate addedFrom;

    @Option(names = "--added-before", paramLabel = "DATE", description = "Only videos added before this day.")
    private @Nullable LocalDate addedBefore;

    /**
     * The query.
     *
     * @throws IllegalArgumentException if the options do not make sense together
     * @throws VideoException if the file of {@code --like} cannot be read
     */
    SearchQuery query(int limit, double threshold) throws VideoException {
        return new SearchQuery(sought(), then, micros(within), without, written, filter(), limit, threshold);
    }

    /** All words of the query. */
    String text() {
        return Stream.concat(Stream.of(words, then).filter(Objects::nonNull), without.stream())
                .collect(Collectors.joining(" "));
    }

    private Sought sought() throws VideoException {
        if ((words == null) == (like == null)) {
            throw new IllegalArgumentException("say what to search for, either in words or with --like");
        }
        if (like == null) {
            return new Sought.Words(words == null ? "" : words);
        }
        if (at != null) {
            return new Sought.LikePicture(like, micros(at));
        }
        return VideoNames.isVideo(like.getFileName().toString())
                ? new Sought.LikeClip(clips.of(like))
                : new Sought.LikePicture(like, 0);
    }

    private VideoFilter filter() {
        Set<String> normal = new HashSet<>();
        tags.forEach(tag -> normal.add(LibraryNotes.tag(tag)));
        return new VideoFilter(
                normal,
                folder,
                micros(minLength),
                maxLength == Double.POSITIVE_INFINITY ? VideoFilter.NONE.mostMicros() : micros(maxLength),
                addedFrom == null ? VideoFilter.NONE.addedFrom() : midnight(addedFrom),
                addedBefore == null ? VideoFilter.NONE.addedBefore() : midnight(addedBefore));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    private static long micros(double seconds) {
        return Math.round(seconds * 1e6);
    }
}
