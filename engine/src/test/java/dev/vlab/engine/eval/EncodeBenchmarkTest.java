package dev.vlab.engine.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EncodeBenchmarkTest {

    @Test
    void theTrunkIsTimedAgainstItsProducts() {
        EncodeBenchmark.Result result = EncodeBenchmark.run(EncodeSize.SAMPLE, 0);
        assertEquals(1, result.rounds());
        assertTrue(result.trunk() > 0 && result.products() > 0, result.toString());
        assertEquals(result.trunk() / result.products(), result.ratio());
    }
}
