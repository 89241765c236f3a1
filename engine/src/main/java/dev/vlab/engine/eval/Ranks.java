package dev.vlab.engine.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How far up the sought item stands, over many queries.
 *
 * @param queries how many
 * @param recall1 share of queries with the sought item first
 * @param recall5 share with it among the first five
 * @param recall10 share with it among the first ten
 * @param geometricMean the third root of the product of the three shares before
 * @param medianRank 1 is best; the mean of the middle two for an even number
 * @param meanRank 1 is best
 * @param chanceRecall1 {@code recall1} of drawing lots
 */
public record Ranks(
        int queries,
        @JsonProperty("r@1") double recall1,
        @JsonProperty("r@5") double recall5,
        @JsonProperty("r@10") double recall10,
        @JsonProperty("geometric_mean") double geometricMean,
        @JsonProperty("median_rank") double medianRank,
        @JsonProperty("mean_rank") double meanRank,
        @JsonProperty("chance_r@1") double chanceRecall1) {

    /**
     * Counts where every query seeks one item.
     *
     * @param ranks one a query, at least one
     * @param gallery how many items each query ranks
     */
    public static Ranks of(int[] ranks, int gallery) {
        return of(ranks, 1.0 / gallery);
    }

    /**
     * Counts.
     *
     * @param ranks one a query, at least one
     * @param chance share of queries that drawing lots would put a sought item first for
     */
    public static Ranks of(int[] ranks, double chance) {
        int[] sorted = ranks.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double first = within(sorted, 1);
        double five = within(sorted, 5);
        double ten = within(sorted, 10);
        return new Ranks(
                n,
                first,
                five,
                ten,
                Math.cbrt(first * five * ten),
                (sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0,
                Arrays.stream(sorted).average().orElseThrow(),
                chance);
    }

    private static double within(int[] ranks, int k) {
        return (double) Arrays.stream(ranks).filter(rank -> rank <= k).count() / ranks.length;
    }

    /**
     * Where the sought item stands among all.
     *
     * @param scores of all items, higher is better
     * @param sought its index
     * @return 1 for the first; items with equal scores stand before it
     */
    public static int rank(double[] scores, int sought) {
        return rank(scores, i -> i == sought);
    }

    /**
     * Where the best of the sought items stands among all others.
     *
     * @param scores of all items, higher is better
     * @param sought tells by their index which are sought, at least one
     * @return 1 for the first; other items with equal scores stand before it
     */
    public static int rank(double[] scores, IntPredicate sought) {
        double best = IntStream.range(0, scores.length)
                .filter(sought)
                .mapToDouble(i -> scores[i])
                .max()
                .orElseThrow();
        return 1
                + (int) IntStream.range(0, scores.length)
                        .filter(i -> scores[i] >= best && !sought.test(i))
                        .count();
    }
}
