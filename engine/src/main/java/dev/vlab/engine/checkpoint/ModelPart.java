package dev.vlab.engine.checkpoint;

import java.util.EnumMap;
import java.util.Map;

/** The parts that a model's parameters are counted by. */
public enum ModelPart {
    VISION_TRUNK("vision trunk"),
    VIDEO_ADAPTERS("video adapters"),
    TEXT_TOWER("text tower"),
    /** Both projections and the scale of the contrastive head. */
    CONTRASTIVE_HEAD("contrastive head"),
    /** What turns a trunk's tokens into memories. */
    MEMORIES("memories"),
    CROSS_ATTENTION("blended cross-attention"),
    /** Self-attention and MLP of the multimodal encoder. */
    MULTIMODAL_LAYERS("multimodal layers"),
    /** The multimodal encoder's embeddings and its prediction of words. */
    WORDS("word embeddings and head");

    private final String title;

    ModelPart(String title) {
        this.title = title;
    }

    /** What a person calls it. */
    public String title() {
        return title;
    }

    /** The part that a parameter belongs to. */
    public static ModelPart of(String key) {
        if (key.startsWith("vision_model.")) {
            return key.contains(".adapter.") ? VIDEO_ADAPTERS : VISION_TRUNK;
        }
        if (key.startsWith("text_model.")) {
            return TEXT_TOWER;
        }
        if (!key.startsWith("multimodal.")) {
            return CONTRASTIVE_HEAD;
        }
        if (key.startsWith("multimodal.layers.")) {
            return key.contains(".cross_") ? CROSS_ATTENTION : MULTIMODAL_LAYERS;
        }
        boolean memory = key.startsWith("multimodal.memory_")
                || key.startsWith("multimodal.frame_")
                || key.startsWith("multimodal.stream_");
        return memory ? MEMORIES : WORDS;
    }

    /** How many parameters each part of a model has, in order of the parts; parts that it lacks are absent. */
    public static Map<ModelPart, Long> count(VlabConfig config) {
        Map<ModelPart, Long> counts = new EnumMap<>(ModelPart.class);
        ParameterShapes.of(config).forEach((key, shape) -> counts.merge(of(key), shape.size(), Long::sum));
        return counts;
    }
}
