package dev.vlab.engine.checkpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * CLIP's causal text tower.
 *
 * @param maxPositionEmbeddings longest text in tokens, start and end included
 * @param bosTokenId the start token
 * @param eosTokenId the end token, at whose first position the text's feature is read
 */
public record TextConfig(
        int hiddenSize,
        int numHiddenLayers,
        int numAttentionHeads,
        int intermediateSize,
        Activation hiddenAct,
        float layerNormEps,
        int vocabSize,
        int maxPositionEmbeddings,
        int bosTokenId,
        int eosTokenId,
        int padTokenId) {

    static TextConfig from(ConfigNode node) throws CheckpointException {
        int vocabSize = node.size("vocab_size");
        return new TextConfig(
                node.size("hidden_size"),
                node.layers("num_hidden_layers"),
                node.heads("num_attention_heads", "hidden_size"),
                node.size("intermediate_size"),
                node.constant("hidden_act", Activation.class),
                node.epsilon("layer_norm_eps"),
                vocabSize,
                node.size("max_position_embeddings"),
                node.id("bos_token_id", vocabSize),
                node.id("eos_token_id", vocabSize),
                node.id("pad_token_id", vocabSize));
    }

    void to(ObjectNode json) {
        ConfigNode.putTransformer(
                json, hiddenSize, numHiddenLayers, numAttentionHeads, intermediateSize, hiddenAct, layerNormEps);
        json.put("vocab_size", vocabSize)
                .put("max_position_embeddings", maxPositionEmbeddings)
                .put("bos_token_id", bosTokenId)
                .put("eos_token_id", eosTokenId)
                .put("pad_token_id", padTokenId);
    }
}
