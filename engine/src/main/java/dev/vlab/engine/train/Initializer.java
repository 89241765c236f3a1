package dev.vlab.engine.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.checkpoint.ParameterShapes;
import dev.vlab.engine.checkpoint.VlabConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Fresh parameters, by CLIP's rules: normal with the spread that keeps a pre-norm transformer's activations level. */
final class Initializer {

    private static final float EMBEDDING_SPREAD = 0.02f;
    /** CLIP's first contrastive scale, ln(1 / 0.07). */
    private static final float LOGIT_SCALE = 2.6593f;

    private Initializer() {}

    /** Every parameter of a model, at random but for norms (1), biases (0) and adapters (the identity). */
    static Map<String, NDArray> parameters(VlabConfig config, NDManager manager) {
        Map<String, NDArray> parameters = new LinkedHashMap<>();
        ParameterShapes.of(config).forEach((key, shape) -> parameters.put(key, fresh(key, shape, config, manager)));
        return parameters;
    }

    private static NDArray fresh(String key, Shape shape, VlabConfig config, NDManager manager) {
        if (key.equals("logit_scale")) {
            return manager.create(LOGIT_SCALE);
        }
        if (key.endsWith("bias") || key.contains("adapter.up_proj")) {
            return manager.zeros(shape);
        }
        if (key.contains("norm.")
                || key.contains("layrnorm")
                || key.contains("norm1")
                || key.contains("norm2")
                || key.contains("cross_norm")) {
            return manager.ones(shape);
        }
        return manager.randomNormal(0, spread(key, shape, config), shape, DataType.FLOAT32);
    }

    private static float spread(String key, Shape shape, VlabConfig config) {
        if (key.contains("_embedding.weight") && shape.dimension() == 2) {
            return EMBEDDING_SPREAD;
        }
        // What one output sums over: a vector counts its own length, a kernel all but its output axis.
        long fanIn = shape.dimension() == 1 ? shape.get(0) : shape.size() / shape.get(0);
        float spread = (float) (1 / Math.sqrt((double) fanIn));
        boolean entersResidual = key.contains("out_proj") || key.contains("fc2");
        return entersResidual ? spread * (float) (1 / Math.sqrt(2.0 * layers(key, config))) : spread;
    }

    private static int layers(String key, VlabConfig config) {
        if (key.startsWith("vision_model")) {
            return config.vision().numHiddenLayers();
        }
        return key.startsWith("text_model")
                ? config.text().numHiddenLayers()
                : Objects.requireNonNull(config.multimodal()).numHiddenLayers();
    }

    /**
     * Starts the multimodal encoder from the text tower where the widths agree: token embedding, self-attention, MLP
     * and their norms, layer by layer.
     */
    static void multimodalFromText(Map<String, NDArray> parameters) {
        parameters.forEach((key, target) -> {
            String counterpart = key.replace("multimodal.layers.", "text_model.encoder.layers.")
                    .replace("multimodal.token_embedding", "text_model.embeddings.token_embedding");
            NDArray source = counterpart.equals(key) ? null : parameters.get(counterpart);
            if (source != null && source.getShape().equals(target.getShape())) {
                source.copyTo(target);
            }
        });
    }
}
