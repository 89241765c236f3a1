package dev.vlab.engine.library;

import org.jspecify.annotations.Nullable;

/**
 * A search for moments.
 *
 * @param text what should be seen
 * @param then what should be seen afterwards in the same video, or null
 * @param limit most hits to return
 * @param threshold least score of a hit
 */
public record SearchQuery(String text, @Nullable String then, int limit, double threshold) {

    /** Enough hits to tell how all moments of a usual library score; more would not be looked at. */
    private static final int PLENTY = 500;

    /**
     * A search that leaves nothing out, the hits that are no match included, for {@link ScoreRange} to tell where those
     * begin.
     */
    public static SearchQuery everything(String text, @Nullable String then) {
        return new SearchQuery(text, then, PLENTY, -1);
    }

    public SearchQuery {
        if (text.isBlank() || (then != null && then.isBlank())) {
            throw new IllegalArgumentException("nothing to search for: the query is empty");
        }
        if (limit < 1) {
            throw new IllegalArgumentException("the number of hits must be at least 1, not " + limit);
        }
        if (!(threshold >= -1 && threshold <= 1)) {
            throw new IllegalArgumentException("a threshold lies between -1 and 1, not at " + threshold);
        }
    }
}
