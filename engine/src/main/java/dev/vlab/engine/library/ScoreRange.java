package dev.vlab.engine.library;

import java.util.Arrays;
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

    /** Deviations above the middle that a moment has to reach; by chance one in a hundred and sixty does. */
    private static final double STANDS_OUT = 2.5;

    /** Where all score alike, none stands out. */
    private static final double LEAST_MARGIN = 0.02;

    /**
     * Added to {@link #STANDS_OUT} for each tenfold of a hundred moments: the more there are, the more reach any score
     * by chance.
     */
    private static final double STANDS_OUT_PER_TENFOLD = 0.5;

    /** Not more than so many deviations: real matches lie no further out. */
    private static final double MOST_STANDS_OUT = 4;

    /**
     * The range of a search in a library of any size.
     *
     * @param hits what was found
     * @param sample scores of the same query with moments taken from the library at random, or with all
     * @param moments in the library
     * @param likeness what of the moments the query was compared with
     */
    static ScoreRange of(List<Hit> hits, double[] sample, long moments, Likeness likeness) {
        if (sample.length == 0) {
            return NONE;
        }
        double standsOut = standsOut(sample, moments);
        // Below zero a moment points away from the query, however few others there are to stand out from.
        double suggested = Math.max(0, Math.min(likeness.certain(), standsOut));
        double least = hits.stream().mapToDouble(Hit::score).min().orElse(suggested);
        double most = hits.stream().mapToDouble(Hit::score).max().orElse(suggested);
        return new ScoreRange(least, most, suggested);
    }

    /** From which score on a moment stands out, by scores of moments that were taken at random. */
    static double standsOut(double[] sample, long moments) {
        double[] scores = sample.clone();
        Arrays.sort(scores);
        double middle = quantile(scores, 0.5);
        // Measured below the middle only: above it are the matches themselves.
        double deviation = middle - quantile(scores, 0.159);
        double tenfolds = Math.max(0, Math.log10(moments / 100.0));
        double deviations = Math.min(MOST_STANDS_OUT, STANDS_OUT + STANDS_OUT_PER_TENFOLD * tenfolds);
        return middle + Math.max(LEAST_MARGIN, deviations * deviation);
    }

    /**
     * The range of a search.
     *
     * @param hits of a search without a threshold: what does not match has to be among them
     */
    public static ScoreRange of(List<Hit> hits) {
        if (hits.isEmpty()) {
            return NONE;
        }
        double[] scores = hits.stream().mapToDouble(Hit::score).sorted().toArray();
        return of(hits, scores, scores.length, Likeness.WORDS);
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round((sorted.length - 1) * share)];
    }

    /** A score's place between least and most, 0 to 1. */
    public double place(double score) {
        return most <= least ? 1 : Math.clamp((score - least) / (most - least), 0, 1);
    }
}
