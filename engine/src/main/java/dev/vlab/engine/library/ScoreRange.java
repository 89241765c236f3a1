package dev.vlab.engine.library;

import java.util.List;

/**
 * How the scores of a search lie, and from where on they are matches. Cosines of one model crowd in a narrow band that
 * is another one for each model, so a score means something only beside the others of the same search.
 *
 * @param least lowest score found
 * @param most highest score found
 * @param suggested the threshold where matches begin to stand out from the rest; above {@code most} if none does
 */
public record ScoreRange(double least, double most, double suggested) {

    /** Of a search that found nothing. */
    private static final ScoreRange NONE = new ScoreRange(0, 1, 0.5);

    /** Deviations above the middle that a moment has to reach; by chance one in fifteen does. */
    private static final double STANDS_OUT = 1.5;

    /**
     * A cosine that is a match whatever the others are, so that a library of few moments finds them too. On the sample
     * clips the sample model gives a caption and its clip 0.57 to 0.85, and nonsense 0.54 at most.
     */
    private static final double CERTAIN = 0.55;

    /** Where all score alike, none stands out. */
    private static final double LEAST_MARGIN = 0.02;

    /**
     * The range of a search.
     *
     * @param hits of {@link SearchQuery#everything}: what does not match has to be among them
     */
    public static ScoreRange of(List<Hit> hits) {
        if (hits.isEmpty()) {
            return NONE;
        }
        double[] scores = hits.stream().mapToDouble(Hit::score).sorted().toArray();
        double middle = quantile(scores, 0.5);
        // Measured below the middle only: above it are the matches themselves.
        double deviation = middle - quantile(scores, 0.159);
        double suggested = Math.min(CERTAIN, middle + Math.max(LEAST_MARGIN, STANDS_OUT * deviation));
        return new ScoreRange(scores[0], scores[scores.length - 1], suggested);
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round((sorted.length - 1) * share)];
    }

    /** A score's place between least and most, 0 to 1. */
    public double place(double score) {
        return most <= least ? 1 : Math.clamp((score - least) / (most - least), 0, 1);
    }
}
