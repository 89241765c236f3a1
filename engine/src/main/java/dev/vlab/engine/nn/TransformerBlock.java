package dev.vlab.engine.nn;

import ai.djl.ndarray.NDArray;
import dev.vlab.engine.checkpoint.Activation;
import org.jspecify.annotations.Nullable;

/** CLIP's pre-norm block: {@code x + attention(norm(x))}, then {@code x + mlp(norm(x))}. */
public final class TransformerBlock {

    private final LayerNorm norm1;
    private final Attention attention;
    private final LayerNorm norm2;
    private final Mlp mlp;

    public TransformerBlock(Weights weights, int heads, Activation activation, float epsilon, Kernels kernels) {
        this.norm1 = new LayerNorm(weights.at("layer_norm1"), epsilon);
        this.attention = new Attention(weights.at("self_attn"), heads, kernels);
        this.norm2 = new LayerNorm(weights.at("layer_norm2"), epsilon);
        this.mlp = new Mlp(weights.at("mlp"), activation, kernels);
    }

    /** {@code [B, L, d]} to the same shape; the mask is added to the attention scores. */
    public NDArray apply(NDArray x, @Nullable NDArray mask) {
        NDArray first = norm1.apply(x);
        NDArray h = Spent.add(x, attention.apply(first, mask));
        Spent.free(first);
        NDArray second = norm2.apply(h);
        NDArray y = Spent.add(h, mlp.apply(second));
        Spent.free(second);
        Spent.free(h);
        return y;
    }
}
