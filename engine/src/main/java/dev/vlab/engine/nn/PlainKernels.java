package dev.vlab.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.core.Linear;
import org.jspecify.annotations.Nullable;

/** Kernels made of DJL's own operations: work with every libtorch, and what the others are held to. */
public final class PlainKernels implements Kernels {

    @Override
    public NDArray linear(NDArray x, NDArray weight, @Nullable NDArray bias) {
        return Linear.linear(x, weight, bias).singletonOrThrow();
    }

    @Override
    public NDArray attention(NDArray q, NDArray k, NDArray v, @Nullable NDArray mask) {
        return probabilities(q, k, mask).matMul(v);
    }

    /** The attention probabilities themselves, {@code [B, H, Lq, Lk]}, for those who want to look at them. */
    static NDArray probabilities(NDArray q, NDArray k, @Nullable NDArray mask) {
        double scale = 1 / Math.sqrt((double) q.getShape().get(3));
        NDArray scores = Scalars.times(q, (float) scale).matMul(k.transpose(0, 1, 3, 2));
        return (mask == null ? scores : scores.add(mask)).softmax(-1);
    }
}
