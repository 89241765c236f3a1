package dev.vlab.engine.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlab.engine.video.TimeSpan;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two frames, one second apart, of a class token and one patch; weights made by hand. */
class HeadStatisticTest {

    private static final double TOLERANCE = 1e-6;
    private static final float[] ONE_PLACE = {0, 1, 0, 0};
    private static final float[] EVEN = {0.25f, 0.25f, 0.25f, 0.25f};
    private static final float[] MIXED = {0.5f, 0.25f, 0, 0.25f};

    /** Tokens: one place, even; the second head: mixed, one place. */
    private static double value(HeadStatistic statistic, int head, int token) {
        float[] layer = new float[16];
        float[][] rows = {ONE_PLACE, EVEN, MIXED, ONE_PLACE};
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, layer, i * 4, 4);
        }
        var maps = new AttentionMaps(
                Measure.ATTENTION,
                new Clip(Path.of("a.mp4"), TimeSpan.ofSeconds(0, 2)),
                List.of("a", "car"),
                List.of(500_000L, 1_500_000L),
                2,
                1,
                new float[][][] {{layer}, {layer}},
                new float[][][] {{{1, 1}}, {{1, 1}}});
        return maps.statistic(statistic, FeatureStream.VIDEO, token, 0, head);
    }

    @Test
    void thePeakIsTheLargestShare() {
        assertEquals(1, value(HeadStatistic.PEAK, 0, 0), TOLERANCE);
        assertEquals(0.25, value(HeadStatistic.PEAK, 0, 1), TOLERANCE);
        assertEquals(0.5, value(HeadStatistic.PEAK, 1, 0), TOLERANCE);
    }

    @Test
    void entropyIsAPartOfTheGreatestPossible() {
        assertEquals(0, value(HeadStatistic.ENTROPY, 0, 0), TOLERANCE);
        assertEquals(1, value(HeadStatistic.ENTROPY, 0, 1), TOLERANCE);
        assertEquals(0.75, value(HeadStatistic.ENTROPY, 1, 0), TOLERANCE); // 1.5 bits of 2
    }

    @Test
    void classTokensOfAllFramesCount() {
        assertEquals(0, value(HeadStatistic.CLASS_TOKENS, 0, 0), TOLERANCE);
        assertEquals(0.5, value(HeadStatistic.CLASS_TOKENS, 0, 1), TOLERANCE);
        assertEquals(0.5, value(HeadStatistic.CLASS_TOKENS, 1, 0), TOLERANCE);
    }

    @Test
    void theSpreadOverTimeIsADeviationInSeconds() {
        assertEquals(0, value(HeadStatistic.TIME_SPREAD, 1, 1), TOLERANCE);
        assertEquals(0.5, value(HeadStatistic.TIME_SPREAD, 0, 1), TOLERANCE);
        assertEquals(Math.sqrt(0.75 * 0.25), value(HeadStatistic.TIME_SPREAD, 1, 0), TOLERANCE);
    }
}
