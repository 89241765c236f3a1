package dev.vlab.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.checkpoint.Blending;
import dev.vlab.engine.checkpoint.ParameterShapes;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.model.Features;
import dev.vlab.engine.model.Vlab;
import dev.vlab.engine.nn.Kernels;
import dev.vlab.engine.nn.Noise;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A fresh model is a CLIP with adapters that do nothing yet, and the multimodal encoder starts from the text tower. */
class InitializerTest {

    private final NDManager manager = Libtorch.newManager();
    private final VlabConfig config =
            new Architecture(32, 16, 16, 2, 1, 2, 2, 4, Blending.STACK, true, true).config(50, 49);

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void makesEveryParameterInItsShape() {
        Map<String, NDArray> parameters = Initializer.parameters(config, manager);
        assertEquals(ParameterShapes.of(config).keySet(), parameters.keySet());
        ParameterShapes.of(config)
                .forEach((key, shape) -> assertEquals(shape, parameters.get(key).getShape(), key));
    }

    @Test
    void freshAdapterIsTheIdentity() {
        var model = new Vlab(config, Initializer.parameters(config, manager), Kernels.fastest());
        Features features = model.features(Noise.of(new Shape(2, 3, 3, 32, 32), 1, manager));
        assertArrayEquals(features.image().toFloatArray(), features.video().toFloatArray());
    }

    @Test
    void normsChangeNothingAndBiasesAreZero() {
        Initializer.parameters(config, manager).forEach((key, parameter) -> {
            boolean norm = key.contains("norm") && key.endsWith(".weight");
            if (norm || key.endsWith("bias")) {
                assertEquals(norm ? 1 : 0, parameter.min().getFloat(), key);
                assertEquals(norm ? 1 : 0, parameter.max().getFloat(), key);
            }
        });
    }

    @Test
    void multimodalEncoderStartsFromTheTextTower() {
        Map<String, NDArray> parameters = Initializer.parameters(config, manager);
        float[] layerOfItsOwn = values(parameters, "multimodal.layers.1.mlp.fc1.weight");
        Initializer.multimodalFromText(parameters);
        for (String part : new String[] {"self_attn.q_proj.weight", "mlp.fc1.weight", "layer_norm1.weight"}) {
            assertArrayEquals(
                    values(parameters, "text_model.encoder.layers.0." + part),
                    values(parameters, "multimodal.layers.0." + part),
                    part);
        }
        assertArrayEquals(
                values(parameters, "text_model.embeddings.token_embedding.weight"),
                values(parameters, "multimodal.token_embedding.weight"));
        // The text tower has one layer only: the second keeps what it was given.
        assertArrayEquals(layerOfItsOwn, values(parameters, "multimodal.layers.1.mlp.fc1.weight"));
    }

    @Test
    void weightsAreSpreadByWhatTheySum() {
        NDArray weight = Initializer.parameters(config, manager).get("vision_model.encoder.layers.0.mlp.fc1.weight");
        double spread = weight.square().mean().sqrt().getFloat();
        assertTrue(spread > 0.2 && spread < 0.3, "about 1/√16, is " + spread);
    }

    private static float[] values(Map<String, NDArray> parameters, String key) {
        return parameters.get(key).toFloatArray();
    }
}
