package dev.vlab.engine.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import dev.vlab.engine.checkpoint.Activation;
import dev.vlab.engine.checkpoint.MultimodalConfig;
import dev.vlab.engine.nn.Activations;
import dev.vlab.engine.nn.Attention.KeysValues;
import dev.vlab.engine.nn.Kernels;
import dev.vlab.engine.nn.LayerNorm;
import dev.vlab.engine.nn.Linear;
import dev.vlab.engine.nn.Weights;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a text while looking at the image features and the video features of a clip, and predicts its tokens. */
public final class MultimodalEncoder {

    private final MultimodalConfig config;
    private final Kernels kernels;
    private final Linear memoryProjection;
    private final LayerNorm memoryNorm;
    private final NDArray frameEmbedding; // [Tmax, d]
    private final NDArray streamEmbedding; // [2, d]
    private final NDArray tokenEmbedding; // [V, d]
    private final NDArray positionEmbedding; // [Lmax, d]
    private final List<BlendedLayer> layers = new ArrayList<>();
    private final LayerNorm finalNorm;
    private final Linear headDense;
    private final LayerNorm headNorm;
    private final NDArray headBias; // [V]

    MultimodalEncoder(Weights weights, MultimodalConfig config, Kernels kernels) {
        float epsilon = config.layerNormEps();
        this.config = config;
        this.kernels = kernels;
        this.memoryProjection = new Linear(weights.at("memory_proj"), kernels);
        this.memoryNorm = new LayerNorm(weights.at("memory_norm"), epsilon);
        this.frameEmbedding = weights.get("frame_embedding.weight");
        this.streamEmbedding = weights.get("stream_embedding.weight");
        this.tokenEmbedding = weights.get("token_embedding.weight");
        this.positionEmbedding = weights.get("position_embedding.weight");
        for (int i = 0; i < config.numHiddenLayers(); i++) {
            layers.add(new BlendedLayer(weights.at("layers." + i), config, kernels));
        }
        this.finalNorm = new LayerNorm(weights.at("final_layer_norm"), epsilon);
        this.headDense = new Linear(weights.at("lm_dense"), kernels);
        this.headNorm = new LayerNorm(weights.at("lm_norm"), epsilon);
        this.headBias = weights.get("lm_bias");
    }

    /** A text that has been read, with every layer's cross-attention: hidden states {@code [B, L, d]}. */
    public record Captured(NDArray hidden, List<Layer> layers) {

        /**
         * One layer's cross-attention.
         *
         * @param imageProbabilities {@code [B, H, L, T·(1+N)]}
         * @param videoProbabilities {@code [B, H, L, T·(1+N)]}
         * @param imageOutput what the image stream adds to each token, {@code [B, L, d]}
         * @param videoOutput what the video stream adds to each token, {@code [B, L, d]}
         */
        public record Layer(
                NDArray imageProbabilities, NDArray videoProbabilities, NDArray imageOutput, NDArray videoOutput) {}
    }

    /** A text that has been read with every attention gated: hidden states {@code [B, L, d]}. */
    public record Gated(NDArray hidden, List<Gates> layers) {

        /**
         * One layer's gates, see {@link dev.vlab.engine.nn.Attention.Gated}.
         *
         * @param self of the text's attention to itself, {@code [B, H, L, L]}
         * @param image {@code [B, H, L, T·(1+N)]}
         * @param video {@code [B, H, L, T·(1+N)]}
         */
        public record Gates(NDArray self, NDArray image, NDArray video) {}
    }

    /**
     * Texts that have been read on.
     *
     * @param hidden states of the tokens just read, {@code [B, L, d]}
     * @param texts each layer's keys and values of all tokens so far, {@code [B, H, Lp+L, d/H]}
     */
    public record Continued(NDArray hidden, List<KeysValues> texts) {}

    /** Prepares a batch of clips to be attended to. */
    public BlendedMemory memory(Features features) {
        NDArray image = memory(features.image(), features, 0);
        NDArray video = memory(features.video(), features, 1);
        return new BlendedMemory(
                layers.stream().map(layer -> layer.project(image, video)).toList());
    }

    private NDArray memory(NDArray tokens, Features features, int stream) {
        if (features.frames() > config.maxFrames()) {
            throw new IllegalArgumentException(
                    "the model takes at most " + config.maxFrames() + " frames, not " + features.frames());
        }
        var manager = tokens.getManager();
        long positions = tokens.getShape().get(1);
        NDArray frames = frameEmbedding
                .get(manager, new NDIndex("0:{}", features.frames()))
                .reshape(1, features.frames(), 1, config.hiddenSize());
        NDArray memory = memoryNorm.apply(memoryProjection.apply(tokens)); // [B·T, 1+N, d]
        return memory.reshape(new Shape(features.clips(), features.frames(), positions, config.hiddenSize()))
                .add(frames)
                .add(streamEmbedding.get(manager, new NDIndex("{}", stream)))
                .reshape(features.clips(), features.frames() * positions, config.hiddenSize());
    }

    /**
     * Reads texts.
     *
     * @param ids {@code [B, L]}, int64
     * @param mask of the self-attention, see {@link Masks}
     * @return {@code [B, L, d]}, to be given to {@link #logits}
     */
    public NDArray encode(NDArray ids, NDArray mask, BlendedMemory memory) {
        NDArray x = embed(ids);
        for (int i = 0; i < layers.size(); i++) {
            x = layers.get(i).apply(x, mask, memory.layers().get(i));
        }
        return finalNorm.apply(x);
    }

    /**
     * Reads on. What a token was made of depends on those that it sees alone; where none sees a later one, the keys and
     * values of tokens read are all that is needed of them.
     *
     * @param ids {@code [B, L]}, int64
     * @param positions of the tokens in their texts, {@code [B, L]}, int64
     * @param past {@link Continued#texts} of the tokens before, or null if there are none
     * @param mask of the self-attention, {@code [B, 1, L, Lp+L]}
     */
    public Continued resume(
            NDArray ids, NDArray positions, @Nullable List<KeysValues> past, NDArray mask, BlendedMemory memory) {
        NDArray x = lookUp(ids, tokenEmbedding).add(lookUp(positions, positionEmbedding));
        List<KeysValues> texts = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            BlendedLayer.Continued layer = layers.get(i)
                    .resume(
                            x,
                            past == null ? null : past.get(i),
                            mask,
                            memory.layers().get(i));
            texts.add(layer.texts());
            x = layer.hidden();
        }
        return new Continued(finalNorm.apply(x), texts);
    }

    private static NDArray lookUp(NDArray ids, NDArray table) {
        return Embedding.embedding(ids, table, SparseFormat.DENSE).singletonOrThrow();
    }

    /** The same as {@link #encode}, keeping the cross-attention of every layer. */
    public Captured capture(NDArray ids, NDArray mask, BlendedMemory memory) {
        NDArray x = embed(ids);
        List<Captured.Layer> captured = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            BlendedLayer.Captured layer =
                    layers.get(i).capture(x, mask, memory.layers().get(i));
            captured.add(new Captured.Layer(
                    layer.image().probabilities(),
                    layer.video().probabilities(),
                    layer.image().output(),
                    layer.video().output()));
            x = layer.hidden();
        }
        return new Captured(finalNorm.apply(x), captured);
    }

    /** The same as {@link #encode}, with a gate at every attention, so that a backward pass tells what each did. */
    public Gated gated(NDArray ids, NDArray mask, BlendedMemory memory) {
        NDArray x = embed(ids);
        List<Gated.Gates> gates = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            BlendedLayer.Gated layer =
                    layers.get(i).gated(x, mask, memory.layers().get(i));
            gates.add(new Gated.Gates(
                    layer.self().gate(), layer.image().gate(), layer.video().gate()));
            x = layer.hidden();
        }
        return new Gated(finalNorm.apply(x), gates);
    }

    private NDArray embed(NDArray ids) {
        long length = ids.getShape().get(1);
        if (length > config.maxPositionEmbeddings()) {
            throw new IllegalArgumentException(
                    "the model reads at most " + config.maxPositionEmbeddings() + " tokens, not " + length);
        }
        return lookUp(ids, tokenEmbedding).add(positionEmbedding.get(ids.getManager(), new NDIndex("0:{}", length)));
    }

    /** Scores of every token of the vocabulary: {@code […, d]} to {@code […, V]}. */
    public NDArray logits(NDArray hidden) {
        NDArray x = headNorm.apply(Activations.apply(Activation.GELU, headDense.apply(hidden)));
        return kernels.linear(x, tokenEmbedding, headBias);
    }
}
