package dev.vlab.engine.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import dev.vlab.engine.checkpoint.VisionConfig;
import dev.vlab.engine.nn.Kernels;
import dev.vlab.engine.nn.LayerNorm;
import dev.vlab.engine.nn.TransformerBlock;
import dev.vlab.engine.nn.VideoAdapter;
import dev.vlab.engine.nn.Weights;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CLIP's vision transformer, with a video adapter before each block (paper, "feature adapting"). */
final class VisionTrunk {

    private final VisionConfig config;
    private final NDArray classEmbedding; // [d]
    private final NDArray patchKernel; // [d, 3, P, P]
    private final @Nullable NDArray patchBias; // [d]
    private final NDArray positions; // [1+N, d]
    private final @Nullable LayerNorm preNorm;
    private final List<TransformerBlock> blocks = new ArrayList<>();
    private final List<VideoAdapter> adapters = new ArrayList<>();
    private final LayerNorm postNorm;

    VisionTrunk(Weights weights, VisionConfig config, Kernels kernels) {
        this.config = config;
        float epsilon = config.layerNormEps();
        this.classEmbedding = weights.get("embeddings.class_embedding");
        this.patchKernel = weights.get("embeddings.patch_embedding.weight");
        this.patchBias = config.patchBias() ? weights.get("embeddings.patch_embedding.bias") : null;
        this.positions = weights.get("embeddings.position_embedding.weight");
        // The key is misspelt in CLIP's own checkpoints.
        this.preNorm = config.preLayernorm() ? new LayerNorm(weights.at("pre_layrnorm"), epsilon) : null;
        for (int i = 0; i < config.numHiddenLayers(); i++) {
            Weights layer = weights.at("encoder.layers." + i);
            blocks.add(new TransformerBlock(layer, config.numAttentionHeads(), config.hiddenAct(), epsilon, kernels));
            if (config.adapter() != null) {
                adapters.add(new VideoAdapter(layer.at("adapter"), config.adapter(), epsilon, kernels));
            }
        }
        this.postNorm = new LayerNorm(weights.at("post_layernorm"), epsilon);
    }

    /**
     * Pixels to tokens, before the first block.
     *
     * @param pixels {@code [B·T, 3, S, S]}, normalised
     * @return {@code [B·T, 1+N, d]}
     */
    NDArray embed(NDArray pixels) {
        Shape stride = new Shape(config.patchSize(), config.patchSize());
        NDArray patches =
                Conv2d.conv2d(pixels, patchKernel, patchBias, stride).singletonOrThrow(); // [B·T, d, S/P, S/P]
        long count = pixels.getShape().get(0);
        NDArray tokens = patches.reshape(count, config.hiddenSize(), -1).transpose(0, 2, 1); // [B·T, N, d]
        NDArray classTokens = pixels.getManager()
                .zeros(new Shape(count, 1, config.hiddenSize()))
                .add(classEmbedding); // [B·T, 1, d]
        NDArray x = NDArrays.concat(new NDList(classTokens, tokens), 1).add(positions);
        return preNorm == null ? x : preNorm.apply(x);
    }

    /** Image features: CLIP as it is, each frame by itself. Both shapes {@code [B·T, 1+N, d]}. */
    NDArray imageFeatures(NDArray embedded) {
        NDArray x = embedded;
        for (TransformerBlock block : blocks) {
            x = Passing.through(x, in -> block.apply(in, null));
        }
        return postNorm.apply(x);
    }

    /** Video features: adapters active. A trunk without adapters gives image features. Shapes as there. */
    NDArray videoFeatures(NDArray embedded, int frames) {
        if (adapters.isEmpty()) {
            return imageFeatures(embedded);
        }
        NDArray x = embedded;
        for (int i = 0; i < blocks.size(); i++) {
            TransformerBlock block = blocks.get(i);
            VideoAdapter adapter = adapters.get(i);
            x = Passing.through(x, in -> block.apply(adapter.apply(in, frames), null));
        }
        return postNorm.apply(x);
    }
}
