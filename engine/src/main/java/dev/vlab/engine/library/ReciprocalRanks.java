package dev.vlab.engine.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reciprocal rank fusion (Cormack, Clarke and Büttcher, 2009): things that several rankings name are ordered by the sum
 * of 1 / ({@value #SMOOTHING} + rank). It needs no scores that could be compared, and a thing that both rankings name
 * comes before one that a single ranking puts first, unless the other ranks it very low.
 */
final class ReciprocalRanks<T> {

    /** The constant of the paper: how little the first places differ. */
    static final int SMOOTHING = 60;

    private final Map<T, Double> sums = new LinkedHashMap<>();

    /** Counts a ranking's word for a thing; the first rank is 1. */
    void add(T thing, int rank) {
        sums.merge(thing, 1.0 / (SMOOTHING + rank), Double::sum);
    }

    /** All things, the best first; where sums are equal, in the order in which they were named first. */
    List<T> best() {
        return sums.entrySet().stream()
                .sorted(Map.Entry.<T, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }
}
