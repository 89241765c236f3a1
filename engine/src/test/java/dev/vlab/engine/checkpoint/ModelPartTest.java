package dev.vlab.engine.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes that are shipped for models whose weights may be missing. */
class ModelPartTest {

    /** Published counts; EVA01's has no biases of keys, which a checkpoint here holds as zeros. */
    @ParameterizedTest
    @CsvSource({
        "clip-vit-b-32, 151277313, 0",
        "clip-vit-l-14, 427616513, 0",
        "eva01-clip-g-14, 1136435841, 56320",
    })
    void shippedSizesAreThePublishedOnes(String name, long published, long keyBiases) throws IOException {
        var counts = ModelPart.count(VlabConfig.read(Path.of("../assets/configs/shapes", name)));
        assertEquals(
                published + keyBiases,
                counts.values().stream().mapToLong(Long::longValue).sum());
        assertEquals(3, counts.size());
    }
}
