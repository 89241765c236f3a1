package dev.vlab.engine.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search for moments.
 *
 * @param sought what should be seen
 * @param then what should be seen afterwards in the same video, or null
 * @param gapMicros most time between the end of what comes first and the start of what comes then
 * @param without what should not be seen: moments that a search for one of these would find, because they reach its own
 *     {@link ScoreRange#suggested}, are left out
 * @param written whether to look for the words in captions, tags and file names too; a moment of which all of them are
 *     written counts as a match, and what is seen and what is written are ranked together, see {@link ReciprocalRanks}
 * @param filter the videos to look into
 * @param limit most hits to return
 * @param threshold least score of a hit
 */
public record SearchQuery(
        Sought sought,
        @Nullable String then,
        long gapMicros,
        List<String> without,
        boolean written,
        VideoFilter filter,
        int limit,
        double threshold) {

    /** Most time between two parts of a sequence, unless a search says otherwise. */
    public static final long USUAL_GAP_MICROS = 30_000_000;

    /** Enough hits to look at; a search for so many, whatever their score, shows what nearly matches as well. */
    public static final int PLENTY = 500;

    /** A search for words in all videos. */
    public SearchQuery(String text, @Nullable String then, int limit, double threshold) {
        this(new Sought.Words(text), then, USUAL_GAP_MICROS, List.of(), false, VideoFilter.NONE, limit, threshold);
    }

    public SearchQuery {
        without = List.copyOf(without);
        if ((then != null && then.isBlank()) || without.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("nothing to search for: the query is empty");
        }
        if (written && (then != null || !(sought instanceof Sought.Words))) {
            throw new IllegalArgumentException("what is written is looked for by words alone, and not in sequences");
        }
        if (gapMicros < 0) {
            throw new IllegalArgumentException("a gap is no shorter than 0, not " + gapMicros / 1e6 + " s");
        }
        if (limit < 1) {
            throw new IllegalArgumentException("the number of hits must be at least 1, not " + limit);
        }
        if (!(threshold >= -1 && threshold <= 1)) {
            throw new IllegalArgumentException("a threshold lies between -1 and 1, not at " + threshold);
        }
    }

    /** The words for what should be seen; empty if it is not by words. */
    public String text() {
        return sought instanceof Sought.Words words ? words.text() : "";
    }
}
