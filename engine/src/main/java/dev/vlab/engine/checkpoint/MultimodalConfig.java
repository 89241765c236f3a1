package dev.vlab.engine.checkpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The multimodal encoder, which reads a text together with both memories of a clip.
 *
 * @param vocabSize the text tower's
 * @param maxPositionEmbeddings longest text in tokens
 * @param maxFrames most frames of a clip
 * @param maskTokenId an id that no text produces, stands for "predict what is here"
 * @param shareCrossAttention whether both streams use the same cross-attention and norm
 */
public record MultimodalConfig(
        int hiddenSize,
        int numHiddenLayers,
        int numAttentionHeads,
        int intermediateSize,
        Activation hiddenAct,
        float layerNormEps,
        int vocabSize,
        int maxPositionEmbeddings,
        int maxFrames,
        int maskTokenId,
        Blending blending,
        boolean shareCrossAttention) {

    static MultimodalConfig from(ConfigNode node, int textVocabSize) throws CheckpointException {
        int vocabSize = node.size("vocab_size");
        if (vocabSize != textVocabSize) {
            throw node.invalid("vocab_size", "must be the text tower's " + textVocabSize + ", is " + vocabSize);
        }
        Blending blending = node.constant("blending", Blending.class);
        boolean shareCrossAttention = node.flag("share_cross_attention");
        if (blending.streams() == 1 && !shareCrossAttention) {
            throw node.invalid("share_cross_attention", "must be true where only one stream is read");
        }
        return new MultimodalConfig(
                node.size("hidden_size"),
                node.layers("num_hidden_layers"),
                node.heads("num_attention_heads", "hidden_size"),
                node.size("intermediate_size"),
                node.constant("hidden_act", Activation.class),
                node.epsilon("layer_norm_eps"),
                vocabSize,
                node.size("max_position_embeddings"),
                node.size("max_frames"),
                node.id("mask_token_id", vocabSize),
                blending,
                shareCrossAttention);
    }

    void to(ObjectNode json) {
        ConfigNode.putTransformer(
                json, hiddenSize, numHiddenLayers, numAttentionHeads, intermediateSize, hiddenAct, layerNormEps);
        json.put("vocab_size", vocabSize)
                .put("max_position_embeddings", maxPositionEmbeddings)
                .put("max_frames", maxFrames)
                .put("mask_token_id", maskTokenId)
                .put("blending", ConfigNode.name(blending))
                .put("share_cross_attention", shareCrossAttention);
    }
}
