package dev.vlab.engine.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.checkpoint.Blending;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.nn.Kernels;
import dev.vlab.engine.nn.Noise;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A model that reads one stream alone knows nothing of the other. */
class SingleStreamTest {

    private final NDManager manager = Libtorch.newManager();
    private final NDArray ids = manager.create(new long[][] {{TinyModels.START, 3, 4, TinyModels.MASK}});
    private final NDArray mask = Masks.causal(manager, 4);

    @AfterEach
    void close() {
        manager.close();
    }

    @ParameterizedTest
    @EnumSource(Blending.class)
    void onlyWhatIsReadCounts(Blending blending) {
        Vlab model = model(blending);
        Features seen = model.features(Noise.of(new Shape(1, 3, 3, 16, 16), 2, manager));
        Features other = model.features(Noise.of(new Shape(1, 3, 3, 16, 16), 3, manager));
        float[] usual = read(model, seen);
        boolean sameOfVideo = Arrays.equals(usual, read(model, new Features(seen.image(), other.video(), 1, 3)));
        boolean sameOfImage = Arrays.equals(usual, read(model, new Features(other.image(), seen.video(), 1, 3)));
        assertEquals(blending == Blending.IMAGE, sameOfVideo);
        assertEquals(blending == Blending.VIDEO, sameOfImage);
        var captured = model.multimodal().capture(ids, mask, model.multimodal().memory(seen));
        assertArrayEquals(usual, captured.hidden().toFloatArray(), 1e-5f);
    }

    @Test
    void aStreamThatIsNotReadHasNoAttention() {
        Vlab model = model(Blending.VIDEO);
        Features seen = model.features(Noise.of(new Shape(1, 3, 3, 16, 16), 2, manager));
        var layer = model.multimodal()
                .capture(ids, mask, model.multimodal().memory(seen))
                .layers()
                .getFirst();
        assertEquals(0, layer.imageProbabilities().abs().max().getFloat());
        assertEquals(0, layer.imageOutput().abs().max().getFloat());
        assertFalse(layer.videoProbabilities().abs().max().getFloat() == 0);
    }

    private float[] read(Vlab model, Features features) {
        return model.multimodal()
                .encode(ids, mask, model.multimodal().memory(features))
                .toFloatArray();
    }

    private Vlab model(Blending blending) {
        VlabConfig config = TinyModels.vlab(blending, true);
        return new Vlab(config, TinyModels.parameters(config, 1, manager), Kernels.fastest());
    }
}
