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

    /**
     * A cosine that is a match whatever the others are, so that a library of few moments finds them too. On the sample
     * clips the sample model gives a caption and its clip 0.68 to 0.92, and nonsense 0.61 at most.
     */
    private static final double CERTAIN = 0.65;

    /**
     * The same where pictures are compared with pictures: of the pairs of sample clips, twins included, one in a
     * thousand reaches 0.83, and the middle one 0.02.
     */
    private static final double CERTAIN_PICTURES = 0.85;

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
     * @param byWords whether the query is words; pictures of whatever kind are more like each other
     */
    static ScoreRange of(List<Hit> hits, double[] sample, long moments, boolean byWords) {
        if (sample.length == 0) {
            return NONE;
        }
        double standsOut = standsOut(sample, moments);
        double suggested = Math.min(byWords ? CERTAIN : CERTAIN_PICTURES, standsOut);
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
        return of(hits, scores, scores.length, true);
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round((sorted.length - 1) * share)];
    }

    /** A score's place between least and most, 0 to 1. */
    public double place(double score) {
        return most <= least ? 1 : Math.clamp((score - least) / (most - least), 0, 1);
    }
}
