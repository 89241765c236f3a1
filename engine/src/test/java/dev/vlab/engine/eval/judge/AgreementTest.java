package dev.vlab.engine.eval.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.eval.judge.CohenKappa.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Against published examples, and against what a person counts on paper. */
class AgreementTest {
    /** Krippendorff's own example (2011): twelve units, four observers, who left some out; values from 0. */
    private static final List<List<Integer>> UNITS = List.of(
            List.of(0, 0, 0),
            List.of(1, 1, 2, 1),
            List.of(2, 2, 2, 2),
            List.of(2, 2, 2, 2),
            List.of(1, 1, 1, 1),
            List.of(0, 1, 2, 3),
            List.of(3, 3, 3, 3),
            List.of(0, 0, 1, 0),
            List.of(1, 1, 1, 1),
            List.of(4, 4, 4),
            List.of(0, 0),
            List.of(2));

    @Test
    void alphaIsKrippendorffsOwnExample() {
        assertEquals(0.743, KrippendorffAlpha.nominal(UNITS, 5), 5e-4);
        assertEquals(0.815, KrippendorffAlpha.ordinal(UNITS, 5), 5e-4);
    }

    @Test
    void alphaOnPaper() {
        // Values a, b: units aa, ab, bb. They meet: ab 1, ba 1, aa 2, bb 2; three a, three b, six in all.
        // Observed 1, expected 3 · 3 = 9, alpha = 1 − 5 · 1/9.
        assertEquals(1 - 5 / 9.0, KrippendorffAlpha.nominal(List.of(List.of(0, 0), List.of(0, 1), List.of(1, 1)), 2));
        assertEquals(1, KrippendorffAlpha.ordinal(List.of(List.of(0, 0), List.of(2, 2)), 3));
        assertTrue(Double.isNaN(KrippendorffAlpha.nominal(List.of(List.of(1, 1), List.of(0)), 2)));
    }

    @Test
    void kappaOnPaper() {
        // 20 both yes, 15 both no, 5 and 10 apart: observed agreement 0.7, by chance 0.5.
        List<Pair> pairs = new ArrayList<>();
        pairs.addAll(Collections.nCopies(20, new Pair(1, 1)));
        pairs.addAll(Collections.nCopies(5, new Pair(1, 0)));
        pairs.addAll(Collections.nCopies(10, new Pair(0, 1)));
        pairs.addAll(Collections.nCopies(15, new Pair(0, 0)));
        assertEquals(0.4, CohenKappa.plain(pairs, 2), 1e-12);
        // The first rater's values are twice 0, once 1, twice 2, the second's once, three times, once. Mean square
        // observed 2/5, expected (2·(3·1 + 1·4) + 1·(1 + 1) + 2·(1·4 + 3·1)) / 25 = 30/25.
        List<Pair> apart = List.of(new Pair(0, 0), new Pair(1, 1), new Pair(2, 2), new Pair(0, 1), new Pair(2, 1));
        assertEquals(2 / 3.0, CohenKappa.quadratic(apart, 3), 1e-12);
        assertTrue(Double.isNaN(CohenKappa.plain(List.of(new Pair(1, 1)), 2)));
    }

    @Test
    void itemsOfOneRaterDoNotCount() {
        Agreement agreement = Agreement.of(
                Scale.PREFERENCE,
                List.of(
                        said("ada", 1, "bo", 1),
                        said("ada", 0, "bo", 0),
                        said("ada", 2, "bo", 1),
                        new TreeMap<>(Map.of("ada", 2))));
        assertEquals(List.of("ada", "bo"), agreement.raters());
        assertEquals(3, agreement.items());
        assertEquals(2 / 3.0, agreement.same());
        // Agreed 2/3; by chance ada 1, 0, 2 once each and bo twice 1, once 0: (1·2 + 1·1) / 9 = 1/3.
        assertEquals(0.5, agreement.kappa(), 1e-12);
        // Meetings apart: 1 with 2 once each way. 1 three times, 0 twice, 2 once: 1 − 5 · 1 / (3·2 + 3·1 + 2·1).
        assertEquals(1 - 5 / 11.0, agreement.alpha(), 1e-12);
        assertTrue(Double.isNaN(Agreement.of(Scale.RATING, List.of()).same()));
    }

    private static SortedMap<String, Integer> said(String first, int one, String second, int other) {
        SortedMap<String, Integer> said = new TreeMap<>();
        said.put(first, one);
        said.put(second, other);
        return said;
    }
}
