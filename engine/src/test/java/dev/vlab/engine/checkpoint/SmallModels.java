package dev.vlab.engine.checkpoint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Configurations of a few thousand parameters, and random values for them. */
final class SmallModels {

    private SmallModels() {}

    static VlabConfig clip() {
        return new VlabConfig(VlabConfig.CLIP, 6, vision(true, false, null), text(), null);
    }

    static VlabConfig eva() {
        return new VlabConfig(VlabConfig.CLIP, 6, vision(false, true, null), text(), null);
    }

    static VlabConfig vlab(boolean shareCrossAttention) {
        AdapterConfig adapter = new AdapterConfig(4, 3, Activation.GELU);
        return new VlabConfig(
                VlabConfig.VLAB,
                6,
                vision(true, false, adapter),
                text(),
                new MultimodalConfig(
                        10, 1, 2, 20, Activation.GELU, 1e-5f, 30, 12, 8, 27, Blending.STACK, shareCrossAttention));
    }

    private static VisionConfig vision(boolean preLayernorm, boolean biases, @Nullable AdapterConfig adapter) {
        Activation act = biases ? Activation.GELU : Activation.QUICK_GELU;
        float eps = biases ? 1e-6f : 1e-5f;
        return new VisionConfig(8, 2, 2, 16, act, eps, 12, 4, preLayernorm, biases, biases, adapter);
    }

    private static TextConfig text() {
        return new TextConfig(12, 1, 3, 24, Activation.QUICK_GELU, 1e-5f, 30, 9, 28, 29, 0);
    }

    static Map<String, NDArray> parameters(VlabConfig config, NDManager manager) {
        Random random = new Random(7);
        Map<String, NDArray> parameters = new LinkedHashMap<>();
        ParameterShapes.of(config).forEach((key, shape) -> parameters.put(key, random(shape, random, manager)));
        return parameters;
    }

    private static NDArray random(Shape shape, Random random, NDManager manager) {
        float[] values = new float[(int) shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return manager.create(values, shape);
    }
}
