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

    /** Below this cosine a moment does not count as a match unless the user says otherwise. */
    public static final double DEFAULT_THRESHOLD = 0.25;

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
