package dev.vlab.engine.checkpoint;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** The ways in which CLIP weights are named in the wild. */
public enum ClipLayout {
    /** Hugging Face's {@code CLIPModel}; this program's own names. */
    HUGGING_FACE,
    /** OpenAI's, and open_clip's for its own vision transformers. */
    OPENAI,
    /** EVA-CLIP's for EVA01. */
    EVA,
    /** open_clip's over timm for EVA01. */
    TIMM;

    /** Parts of names that only architectures have which this program does not know, and what they are. */
    private static final Map<String, String> UNKNOWN = Map.of(
            "rope", "rotary position embeddings (EVA02)",
            "inner_attn_ln", "a norm inside attention (EVA02)",
            "ffn_ln", "a norm inside the MLP (EVA02)",
            "mlp.w1", "a gated MLP (EVA02)",
            "attnpool", "a ResNet's attention pooling",
            "attn_pool", "attention pooling",
            "gamma_1", "layer scale",
            "logit_bias", "a logit bias (SigLIP)");

    /**
     * Recognises the layout by the names of a file's tensors.
     *
     * @throws CheckpointException if it is none of these, or an architecture that is not CLIP's vision transformer
     */
    static ClipLayout detect(Path file, Set<String> keys) throws CheckpointException {
        for (String key : keys) {
            for (Map.Entry<String, String> unknown : UNKNOWN.entrySet()) {
                if (key.contains(unknown.getKey())) {
                    throw new CheckpointException(file, key, "belongs to " + unknown.getValue() + ", not supported");
                }
            }
        }
        if (keys.contains("vision_model.embeddings.class_embedding")) {
            return HUGGING_FACE;
        }
        if (keys.contains("visual.conv1.weight")) {
            return OPENAI;
        }
        if (keys.contains("visual.cls_token")) {
            return EVA;
        }
        if (keys.contains("visual.trunk.cls_token")) {
            return TIMM;
        }
        throw new CheckpointException(
                file, "holds no CLIP vision transformer as Hugging Face, OpenAI, open_clip or EVA-CLIP name it");
    }
}
