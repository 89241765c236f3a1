package dev.vlab.engine.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RanksTest {

    @Test
    void theBestScoreHasRankOne() {
        double[] scores = {0.1, 0.9, 0.5};
        assertEquals(3, Ranks.rank(scores, 0));
        assertEquals(1, Ranks.rank(scores, 1));
        assertEquals(2, Ranks.rank(scores, 2));
    }

    @Test
    void equalScoresStandBeforeTheSoughtOne() {
        double[] scores = {0.5, 0.5, 0.5, 0.2};
        assertEquals(3, Ranks.rank(scores, 1));
        assertEquals(4, Ranks.rank(scores, 3));
    }

    @Test
    void recallCountsRanksUpToK() {
        Ranks ranks = Ranks.of(new int[] {11, 1, 5, 1, 10, 6}, 20);
        assertEquals(6, ranks.queries());
        assertEquals(2 / 6.0, ranks.recall1(), 1e-12);
        assertEquals(3 / 6.0, ranks.recall5(), 1e-12);
        assertEquals(5 / 6.0, ranks.recall10(), 1e-12);
        assertEquals(Math.cbrt(2 * 3 * 5) / 6, ranks.geometricMean(), 1e-12);
        assertEquals(5.5, ranks.medianRank(), 1e-12);
        assertEquals(34 / 6.0, ranks.meanRank(), 1e-12);
        assertEquals(0.05, ranks.chanceRecall1(), 1e-12);
    }

    @Test
    void theMedianOfAnOddNumberIsTheMiddle() {
        assertEquals(2, Ranks.of(new int[] {9, 1, 2}, 9).medianRank(), 1e-12);
    }
}
