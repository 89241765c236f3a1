package dev.vlab.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.checkpoint.AdapterConfig;

/**
 * The video adapter (paper, "feature adapting"): lets the patches of a frame see the same patches of the frames around
 * it, {@code x + W_up · act(DWConv_time(W_down · LN(x)))}. The class token is left as it is. A fresh adapter has a zero
 * {@code W_up} and changes nothing.
 */
public final class VideoAdapter {

    private final LayerNorm norm;
    private final Linear down;
    private final NDArray kernel; // [b, 1, k]
    private final NDArray kernelBias; // [b]
    private final Linear up;
    private final AdapterConfig config;

    public VideoAdapter(Weights weights, AdapterConfig config, float epsilon, Kernels kernels) {
        this.norm = new LayerNorm(weights.at("layer_norm"), epsilon);
        this.down = new Linear(weights.at("down_proj"), kernels);
        this.kernel = weights.get("temporal_conv.weight");
        this.kernelBias = weights.get("temporal_conv.bias");
        this.up = new Linear(weights.at("up_proj"), kernels);
        this.config = config;
    }

    /**
     * Adapts the tokens of clips.
     *
     * @param x {@code [B·T, 1+N, d]}
     * @param frames T
     * @return {@code [B·T, 1+N, d]}
     */
    public NDArray apply(NDArray x, int frames) {
        Shape shape = x.getShape();
        long clips = shape.get(0) / frames;
        long patches = shape.get(1) - 1;
        int width = config.bottleneckSize();
        NDArray classToken = x.get(new NDIndex(":, 0:1")); // [B·T, 1, d]
        NDArray tokens = x.get(new NDIndex(":, 1:")); // [B·T, N, d]
        NDArray low = down.apply(norm.apply(tokens)).reshape(clips, frames, patches, width); // [B, T, N, b]
        NDArray mixed = convolveTime(low).reshape(clips * frames, patches, width); // [B·T, N, b]
        NDArray adapted = Spent.add(tokens, up.apply(Activations.apply(config.hiddenAct(), mixed)));
        return NDArrays.concat(new NDList(classToken, adapted), 1);
    }

    /**
     * Depthwise convolution over frames with zero padding, {@code [B, T, N, b]} to the same shape, as a sum of shifted
     * products: faster on a CPU than the transposes that libtorch's own convolution would need.
     */
    private NDArray convolveTime(NDArray x) {
        Shape shape = x.getShape();
        long frames = shape.get(1);
        int reach = config.kernelSize() / 2;
        NDArray zeros = x.getManager().zeros(new Shape(shape.get(0), reach, shape.get(2), shape.get(3)));
        NDArray padded = NDArrays.concat(new NDList(zeros, x, zeros), 1);
        NDArray sum = tap(padded, frames, 0).add(kernelBias);
        for (int i = 1; i < config.kernelSize(); i++) {
            sum = sum.add(tap(padded, frames, i));
        }
        return sum;
    }

    private NDArray tap(NDArray padded, long frames, int i) {
        NDArray weight = kernel.get(padded.getManager(), new NDIndex(":, 0, {}", i)); // [b]
        return padded.get(new NDIndex(":, {}:{}", i, i + frames)).mul(weight);
    }
}
