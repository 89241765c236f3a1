package dev.vlab.engine.checkpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * The vision trunk, CLIP's pre-norm ViT.
 *
 * @param imageSize side of the square input in pixels
 * @param patchSize side of a patch in pixels, divides {@code imageSize}
 * @param preLayernorm whether there is a norm before the first block (CLIP yes, EVA01 no)
 * @param patchBias whether the patch embedding has a bias (CLIP no, EVA01 yes)
 * @param projectionBias whether the projection has a bias (CLIP no, EVA01 yes)
 * @param adapter the video adapters; none in a plain CLIP
 */
public record VisionConfig(
        int hiddenSize,
        int numHiddenLayers,
        int numAttentionHeads,
        int intermediateSize,
        Activation hiddenAct,
        float layerNormEps,
        int imageSize,
        int patchSize,
        boolean preLayernorm,
        boolean patchBias,
        boolean projectionBias,
        @Nullable AdapterConfig adapter) {

    /** Patches across, and down, a picture. */
    public int gridSize() {
        return imageSize / patchSize;
    }

    /** Tokens of a frame: the class token and the patches. */
    public int positions() {
        return 1 + gridSize() * gridSize();
    }

    static VisionConfig from(ConfigNode node) throws CheckpointException {
        int imageSize = node.size("image_size");
        int patchSize = node.size("patch_size");
        if (imageSize % patchSize != 0) {
            throw node.invalid("patch_size", "must divide image_size " + imageSize + ", is " + patchSize);
        }
        ConfigNode adapter = node.optionalChild("adapter");
        return new VisionConfig(
                node.size("hidden_size"),
                node.layers("num_hidden_layers"),
                node.heads("num_attention_heads", "hidden_size"),
                node.size("intermediate_size"),
                node.constant("hidden_act", Activation.class),
                node.epsilon("layer_norm_eps"),
                imageSize,
                patchSize,
                node.flag("pre_layernorm", true),
                node.flag("patch_bias", false),
                node.flag("projection_bias", false),
                adapter == null ? null : AdapterConfig.from(adapter));
    }

    /** The same trunk with other adapters, or with none. */
    public VisionConfig withAdapter(@Nullable AdapterConfig other) {
        return new VisionConfig(
                hiddenSize,
                numHiddenLayers,
                numAttentionHeads,
                intermediateSize,
                hiddenAct,
                layerNormEps,
                imageSize,
                patchSize,
                preLayernorm,
                patchBias,
                projectionBias,
                other);
    }

    void to(ObjectNode json) {
        ConfigNode.putTransformer(
                json, hiddenSize, numHiddenLayers, numAttentionHeads, intermediateSize, hiddenAct, layerNormEps);
        json.put("image_size", imageSize).put("patch_size", patchSize);
        if (!preLayernorm) {
            json.put("pre_layernorm", false);
        }
        if (patchBias) {
            json.put("patch_bias", true);
        }
        if (projectionBias) {
            json.put("projection_bias", true);
        }
        if (adapter != null) {
            adapter.to(json.putObject("adapter"));
        }
    }
}
