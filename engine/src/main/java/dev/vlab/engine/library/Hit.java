package dev.vlab.engine.library;

import org.jspecify.annotations.Nullable;

/**
 * A moment that matches a query.
 *
 * @param moment the moment
 * @param score cosine similarity of query and moment, −1 to 1
 * @param bestMicros the instant inside the moment whose frame matches best
 * @param written the caption, or the file's name and tags, in which the query's words stand; null if it was found by
 *     sight alone
 */
public record Hit(
        Moment moment,
        double score,
        long bestMicros,
        @Nullable String written) {

    /** A moment found by sight. */
    public Hit(Moment moment, double score, long bestMicros) {
        this(moment, score, bestMicros, null);
    }

    /** Whether it is a match at a threshold. What is written counts whatever the score. */
    public boolean reaches(double threshold) {
        return score >= threshold || written != null;
    }
}
