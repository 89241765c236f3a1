package dev.vlab.engine.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import dev.vlab.engine.checkpoint.TextConfig;
import dev.vlab.engine.nn.Kernels;
import dev.vlab.engine.nn.LayerNorm;
import dev.vlab.engine.nn.TransformerBlock;
import dev.vlab.engine.nn.Weights;
import java.util.ArrayList;
import java.util.List;

/** CLIP's causal text transformer. */
final class TextTower {

    private final TextConfig config;
    private final NDArray tokens; // [V, d]
    private final NDArray positions; // [Lmax, d]
    private final List<TransformerBlock> blocks = new ArrayList<>();
    private final LayerNorm finalNorm;

    TextTower(Weights weights, TextConfig config, Kernels kernels) {
        this.config = config;
        this.tokens = weights.get("embeddings.token_embedding.weight");
        this.positions = weights.get("embeddings.position_embedding.weight");
        for (int i = 0; i < config.numHiddenLayers(); i++) {
            blocks.add(new TransformerBlock(
                    weights.at("encoder.layers." + i),
                    config.numAttentionHeads(),
                    config.hiddenAct(),
                    config.layerNormEps(),
                    kernels));
        }
        this.finalNorm = new LayerNorm(weights.at("final_layer_norm"), config.layerNormEps());
    }

    /**
     * The state of each text at its first end-of-text token; what follows it is never seen.
     *
     * @param ids {@code [B][L]}, padded
     * @return {@code [B, d]}
     */
    NDArray pooled(NDManager manager, long[][] ids) {
        int length = ids[0].length;
        NDArray x = Embedding.embedding(manager.create(ids), tokens, SparseFormat.DENSE)
                .singletonOrThrow()
                .add(positions.get(manager, new NDIndex("0:{}", length))); // [B, L, d]
        NDArray mask = Masks.causal(manager, length);
        for (TransformerBlock block : blocks) {
            x = block.apply(x, mask);
        }
        long[] ends = new long[ids.length];
        for (int i = 0; i < ids.length; i++) {
            ends[i] = (long) i * length + firstEnd(ids[i]);
        }
        return finalNorm.apply(
                x.reshape((long) ids.length * length, config.hiddenSize()).get(manager.create(ends)));
    }

    private int firstEnd(long[] ids) {
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] == config.eosTokenId()) {
                return i;
            }
        }
        throw new IllegalArgumentException("a text without its end token " + config.eosTokenId());
    }
}
