package dev.vlab.engine.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What is measured is measured, once; how fast it is depends on the machine and is not held here. */
class BenchmarksTest {

    @Test
    void bothPrecisionsSeeTheSame() {
        PrecisionBenchmark.Result result = PrecisionBenchmark.run(EncodeSize.SAMPLE, 0);
        assertTrue(result.full() > 0 && result.half() > 0, result.toString());
        assertEquals(result.full() / result.half(), result.ratio());
        assertTrue(result.cosine() >= 0.999 && result.cosine() <= 1.001, result.toString());
    }

    @Test
    void attentionIsTimedBothWays() {
        AttentionBenchmark.Result result = AttentionBenchmark.run(AttentionSize.TEXT, 0);
        assertEquals(result.plain() / result.fused(), result.forward());
        assertEquals(result.plainWithGradients() / result.fusedWithGradients(), result.withGradients());
        assertTrue(result.forward() > 0 && result.withGradients() > 0, result.toString());
    }
}
