package dev.vlab.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TrainBenchmarkTest {

    @Test
    void threeRunsGoSideBySide() throws IOException {
        TrainConfig config = TinyRuns.config(Path.of("unused"), TinyRuns.TUNING);
        TrainBenchmark.Result result = TrainBenchmark.run(config, 2, Progress.NONE);
        assertEquals(2, result.fullLoss().size());
        assertEquals(result.fullLoss().getFirst(), result.halfLoss().getFirst(), 0.1, "the same weights and batch");
        assertNotEquals(result.fullLoss().getFirst(), result.otherLoss().getFirst(), "another batch");
        assertTrue(result.forward() > 0 && result.full() > 0 && result.half() > 0, result.toString());
        assertTrue(Double.isFinite(result.apart()) && result.apart() >= 0, result.toString());
    }
}
