package dev.vlab.engine.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class DecodeBenchmarkTest {

    @Test
    void samplingDoesNotDecodeTheWholeFile() throws IOException {
        DecodeBenchmark.Result result = DecodeBenchmark.run(40);
        assertEquals(40, result.videoSeconds());
        assertTrue(result.sampleRatio() < 0.5, result.toString());
        assertTrue(result.ffmpegRatio() > 0, result.toString());
    }
}
