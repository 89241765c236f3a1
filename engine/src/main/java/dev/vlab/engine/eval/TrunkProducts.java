package dev.vlab.engine.eval;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.checkpoint.AdapterConfig;
import dev.vlab.engine.checkpoint.VisionConfig;
import dev.vlab.engine.nn.Kernels;
import java.util.Map;
import java.util.Objects;

/**
 * The matrix products of the vision trunk and nothing else, of the same shapes, with the same weights and as many:
 * patches once; for each of the two kinds of features and each layer the four projections of attention, scores,
 * weighted values and the two of the MLP; for video features also the two of each adapter.
 */
final class TrunkProducts {

    private static final String VISION = "vision_model.";

    private final VisionConfig config;
    private final Map<String, NDArray> parameters;
    private final Kernels kernels;
    private final NDArray pixels; // [F·N, 3P²]
    private final NDArray patchWeight; // [d, 3P²]
    private final NDArray tokens; // [F·(1+N), d]
    private final NDArray hidden; // [F·(1+N), 4d]
    private final NDArray patches; // [F·N, d]
    private final NDArray low; // [F·N, b]
    private final NDArray perHead; // [F·H, 1+N, d/H]
    private final NDArray perHeadTurned; // [F·H, d/H, 1+N]
    private final NDArray probabilities; // [F·H, 1+N, 1+N]

    TrunkProducts(VisionConfig config, Map<String, NDArray> parameters, Kernels kernels, int clips, NDManager manager) {
        this.config = config;
        this.parameters = parameters;
        this.kernels = kernels;
        long frames = (long) clips * EncodeSize.FRAMES;
        long positions = config.positions();
        long width = config.hiddenSize();
        long heads = config.numAttentionHeads();
        this.patchWeight =
                parameters.get(VISION + "embeddings.patch_embedding.weight").reshape(width, -1);
        this.pixels = manager.randomNormal(
                new Shape(frames * (positions - 1), patchWeight.getShape().get(1)));
        this.tokens = manager.randomNormal(new Shape(frames * positions, width));
        this.hidden = manager.randomNormal(new Shape(frames * positions, config.intermediateSize()));
        this.patches = manager.randomNormal(new Shape(frames * (positions - 1), width));
        this.low = manager.randomNormal(
                new Shape(frames * (positions - 1), adapter().bottleneckSize()));
        this.perHead = manager.randomNormal(new Shape(frames * heads, positions, width / heads));
        this.perHeadTurned = manager.randomNormal(new Shape(frames * heads, width / heads, positions));
        this.probabilities = manager.randomNormal(new Shape(frames * heads, positions, positions));
    }

    private AdapterConfig adapter() {
        return Objects.requireNonNull(config.adapter());
    }

    void run() {
        kernels.linear(pixels, patchWeight, null).close();
        for (int layer = 0; layer < config.numHiddenLayers(); layer++) {
            block(layer); // image features
            product(patches, layer, "adapter.down_proj");
            product(low, layer, "adapter.up_proj");
            block(layer); // video features
        }
    }

    private void block(int layer) {
        product(tokens, layer, "self_attn.q_proj");
        product(tokens, layer, "self_attn.k_proj");
        product(tokens, layer, "self_attn.v_proj");
        perHead.matMul(perHeadTurned).close();
        probabilities.matMul(perHead).close();
        product(tokens, layer, "self_attn.out_proj");
        product(tokens, layer, "mlp.fc1");
        product(hidden, layer, "mlp.fc2");
    }

    private void product(NDArray x, int layer, String name) {
        NDArray weight = parameters.get(VISION + "encoder.layers." + layer + "." + name + ".weight");
        kernels.linear(x, weight, null).close();
    }
}
