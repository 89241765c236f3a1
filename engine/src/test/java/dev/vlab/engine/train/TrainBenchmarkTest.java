package dev.vlab.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.checkpoint.Blending;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainBenchmarkTest {

    @Test
    void threeRunsGoSideBySide() throws IOException {
        var model = new Architecture(32, 16, 16, 1, 1, 1, 2, 4, Blending.STACK, true);
        var stage = new Stage(StageKind.INTEGRATED_TUNING, 10, 2, 1e-3, 1e-3, 0, 0);
        var config = new TrainConfig(Path.of("unused"), 1, 7, 2, true, 1, model, List.of(stage));
        TrainBenchmark.Result result = TrainBenchmark.run(config, 2, Progress.NONE);
        assertEquals(2, result.fullLoss().size());
        assertEquals(result.fullLoss().getFirst(), result.halfLoss().getFirst(), 0.1, "the same weights and batch");
        assertNotEquals(result.fullLoss().getFirst(), result.otherLoss().getFirst(), "another batch");
        assertTrue(result.forward() > 0 && result.full() > 0 && result.half() > 0, result.toString());
        assertTrue(Double.isFinite(result.apart()) && result.apart() >= 0, result.toString());
    }
}
