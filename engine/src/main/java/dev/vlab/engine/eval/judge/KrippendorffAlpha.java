package dev.vlab.engine.eval.judge;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * How far raters agree beyond chance (Krippendorff, <i>Computing Krippendorff's Alpha-Reliability</i>, 2011): 1 is full
 * agreement, 0 what chance gives, below 0 systematic disagreement. Any number of raters, and not everybody need have
 * rated everything; what only one person rated does not count.
 */
final class KrippendorffAlpha {

    private KrippendorffAlpha() {}

    /**
     * Any two different values disagree alike.
     *
     * @param units of each unit the values that it was given, each 0 to {@code values} − 1
     * @param values how many there are
     * @return NaN where all values are alike or no unit has two, of which alpha says nothing
     */
    static double nominal(Collection<List<Integer>> units, int values) {
        return alpha(coincidences(units, values), (totals, low, high) -> 1);
    }

    /** Values further apart in their order disagree more; see {@link #nominal}. */
    static double ordinal(Collection<List<Integer>> units, int values) {
        return alpha(coincidences(units, values), (totals, low, high) -> {
            double between = -(totals[low] + totals[high]) / 2;
            for (int value = low; value <= high; value++) {
                between += totals[value];
            }
            return between * between;
        });
    }

    /** How much two values disagree, given how often each value occurs. */
    private interface Difference {
        double of(double[] totals, int low, int high);
    }

    /** How often two values meet in a unit, each unit weighing as much as it has values. */
    private static double[][] coincidences(Collection<List<Integer>> units, int values) {
        double[][] meet = new double[values][values];
        for (List<Integer> unit : units) {
            for (int i = 0; i < unit.size(); i++) {
                for (int j = 0; j < unit.size(); j++) {
                    if (i != j) {
                        meet[unit.get(i)][unit.get(j)] += 1.0 / (unit.size() - 1);
                    }
                }
            }
        }
        return meet;
    }

    private static double alpha(double[][] meet, Difference difference) {
        double[] totals =
                Arrays.stream(meet).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
        double all = Arrays.stream(totals).sum();
        double observed = 0;
        double expected = 0;
        for (int low = 0; low < totals.length; low++) {
            for (int high = low + 1; high < totals.length; high++) {
                double distance = difference.of(totals, low, high);
                observed += meet[low][high] * distance;
                expected += totals[low] * totals[high] * distance;
            }
        }
        return expected == 0 ? Double.NaN : 1 - (all - 1) * observed / expected;
    }
}
