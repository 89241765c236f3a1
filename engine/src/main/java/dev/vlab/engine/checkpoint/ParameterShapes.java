package dev.vlab.engine.checkpoint;

import ai.djl.ndarray.types.Shape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * The name and shape of every parameter that a configuration calls for; nothing else is in a checkpoint.
 *
 * <p>CLIP's are named as Hugging Face's {@code CLIPModel} names them. Weights of linear layers are {@code [out, in]}.
 */
public final class ParameterShapes {

    private final SequencedMap<String, Shape> shapes = new LinkedHashMap<>();

    private ParameterShapes() {}

    /** All parameters in the order in which data flows through the model. */
    public static SequencedMap<String, Shape> of(VlabConfig config) {
        ParameterShapes parameters = new ParameterShapes();
        parameters.vision(config.vision(), config.projectionDim());
        parameters.text(config.text(), config.projectionDim());
        parameters.put("logit_scale");
        if (config.multimodal() != null) {
            parameters.multimodal(config.multimodal(), config.vision().hiddenSize());
        }
        return Collections.unmodifiableSequencedMap(parameters.shapes);
    }

    private void vision(VisionConfig config, int projectionDim) {
        int width = config.hiddenSize();
        String embeddings = "vision_model.embeddings.";
        put(embeddings + "class_embedding", width);
        put(embeddings + "patch_embedding.weight", width, 3, config.patchSize(), config.patchSize());
        if (config.patchBias()) {
            put(embeddings + "patch_embedding.bias", width);
        }
        put(embeddings + "position_embedding.weight", config.positions(), width);
        if (config.preLayernorm()) {
            // Hugging Face's own spelling.
            norm("vision_model.pre_layrnorm", width);
        }
        for (int i = 0; i < config.numHiddenLayers(); i++) {
            String layer = "vision_model.encoder.layers." + i + ".";
            if (config.adapter() != null) {
                adapter(layer + "adapter.", width, config.adapter());
            }
            block(layer, width, config.intermediateSize());
        }
        norm("vision_model.post_layernorm", width);
        put("visual_projection.weight", projectionDim, width);
        if (config.projectionBias()) {
            put("visual_projection.bias", projectionDim);
        }
    }

    private void adapter(String prefix, int width, AdapterConfig config) {
        norm(prefix + "layer_norm", width);
        linear(prefix + "down_proj", config.bottleneckSize(), width);
        put(prefix + "temporal_conv.weight", config.bottleneckSize(), 1, config.kernelSize());
        put(prefix + "temporal_conv.bias", config.bottleneckSize());
        linear(prefix + "up_proj", width, config.bottleneckSize());
    }

    private void text(TextConfig config, int projectionDim) {
        int width = config.hiddenSize();
        put("text_model.embeddings.token_embedding.weight", config.vocabSize(), width);
        put("text_model.embeddings.position_embedding.weight", config.maxPositionEmbeddings(), width);
        for (int i = 0; i < config.numHiddenLayers(); i++) {
            block("text_model.encoder.layers." + i + ".", width, config.intermediateSize());
        }
        norm("text_model.final_layer_norm", width);
        put("text_projection.weight", projectionDim, width);
    }

    private void multimodal(MultimodalConfig config, int memoryWidth) {
        int width = config.hiddenSize();
        linear("multimodal.memory_proj", width, memoryWidth);
        norm("multimodal.memory_norm", width);
        put("multimodal.frame_embedding.weight", config.maxFrames(), width);
        put("multimodal.stream_embedding.weight", 2, width);
        put("multimodal.token_embedding.weight", config.vocabSize(), width);
        put("multimodal.position_embedding.weight", config.maxPositionEmbeddings(), width);
        for (int i = 0; i < config.numHiddenLayers(); i++) {
            String layer = "multimodal.layers." + i + ".";
            if (config.shareCrossAttention()) {
                crossAttention(layer, "", width);
            } else {
                crossAttention(layer, "_image", width);
                crossAttention(layer, "_video", width);
            }
            block(layer, width, config.intermediateSize());
        }
        norm("multimodal.final_layer_norm", width);
        linear("multimodal.lm_dense", width, width);
        norm("multimodal.lm_norm", width);
        put("multimodal.lm_bias", config.vocabSize());
    }

    private void crossAttention(String layer, String stream, int width) {
        norm(layer + "cross_norm" + stream, width);
        attention(layer + "cross_attn" + stream + ".", width);
    }

    private void block(String layer, int width, int intermediate) {
        norm(layer + "layer_norm1", width);
        attention(layer + "self_attn.", width);
        norm(layer + "layer_norm2", width);
        linear(layer + "mlp.fc1", intermediate, width);
        linear(layer + "mlp.fc2", width, intermediate);
    }

    private void attention(String prefix, int width) {
        linear(prefix + "q_proj", width, width);
        linear(prefix + "k_proj", width, width);
        linear(prefix + "v_proj", width, width);
        linear(prefix + "out_proj", width, width);
    }

    private void linear(String key, int out, int in) {
        put(key + ".weight", out, in);
        put(key + ".bias", out);
    }

    private void norm(String key, int width) {
        put(key + ".weight", width);
        put(key + ".bias", width);
    }

    private void put(String key, long... shape) {
        shapes.put(key, new Shape(shape));
    }
}
