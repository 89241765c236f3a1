package dev.vlab.engine.eval.judge;

import java.util.List;

/**
 * How far two raters agree beyond what their own habits give by chance (Cohen, <i>A coefficient of agreement for
 * nominal scales</i>, 1960; with weights, 1968): 1 is full agreement, 0 chance.
 */
final class CohenKappa {

    /** What two raters made of the same thing, each value 0 to one below the number of values. */
    record Pair(int first, int second) {}

    private CohenKappa() {}

    /**
     * Any two different values disagree alike.
     *
     * @return NaN where both raters gave one and the same value throughout, or there is no pair
     */
    static double plain(List<Pair> pairs, int values) {
        return kappa(pairs, values, (one, other) -> one == other ? 0 : 1);
    }

    /** Values disagree by the square of how far they are apart; see {@link #plain}. */
    static double quadratic(List<Pair> pairs, int values) {
        return kappa(pairs, values, (one, other) -> (one - other) * (one - other));
    }

    private interface Weight {
        int of(int one, int other);
    }

    private static double kappa(List<Pair> pairs, int values, Weight weight) {
        long[] first = new long[values];
        long[] second = new long[values];
        double observed = 0;
        for (Pair pair : pairs) {
            first[pair.first()]++;
            second[pair.second()]++;
            observed += weight.of(pair.first(), pair.second());
        }
        double expected = 0;
        for (int one = 0; one < values; one++) {
            for (int other = 0; other < values; other++) {
                expected += (double) first[one] * second[other] * weight.of(one, other);
            }
        }
        return expected == 0 ? Double.NaN : 1 - pairs.size() * observed / expected;
    }
}
