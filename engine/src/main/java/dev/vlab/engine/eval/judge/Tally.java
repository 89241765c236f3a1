package dev.vlab.engine.eval.judge;

import java.util.Arrays;
import java.util.List;

/**
 * What some items come to.
 *
 * @param name what they have in common; empty for all
 * @param counts how many items have each value of the scale, from the least
 * @param share of ratings that are 4 or 5, or of the first model's wins among items that either model won
 * @param mean of the ratings; NaN for comparisons and for no items
 */
public record Tally(String name, List<Integer> counts, Proportion share, double mean) {

    private static final int GOOD = 4;

    static Tally of(String name, Scale scale, List<Integer> values) {
        int[] counts = new int[scale.size()];
        values.forEach(value -> counts[value - scale.least()]++);
        List<Integer> boxed = Arrays.stream(counts).boxed().toList();
        if (scale == Scale.PREFERENCE) {
            return new Tally(name, boxed, new Proportion(counts[1], counts[1] + counts[2]), Double.NaN);
        }
        int good = (int) values.stream().filter(value -> value >= GOOD).count();
        double mean = values.stream().mapToInt(Integer::intValue).average().orElse(Double.NaN);
        return new Tally(name, boxed, new Proportion(good, values.size()), mean);
    }

    /** How many items there are. */
    public int items() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
