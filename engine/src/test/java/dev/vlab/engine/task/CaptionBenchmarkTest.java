package dev.vlab.engine.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptionBenchmarkTest {

    @TempDir
    Path folder;

    @Test
    void bothWaysWriteTheSameTexts() throws IOException {
        try (LoadedModel model = LoadedModel.load(SmallMatters.vlab(folder.resolve("vlab")))) {
            CaptionBenchmark.Result result =
                    CaptionBenchmark.run(model, 2, Math.min(12, CaptionBenchmark.longest(model)), 0);
            assertTrue(result.same());
            assertEquals(result.anew() / result.kept(), result.ratio());
            assertEquals(result.clipKept() / result.kept(), result.textRatio());
        }
    }
}
