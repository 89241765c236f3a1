package dev.vlab.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.jspecify.annotations.Nullable;

/**
 * libtorch's fused attention, and matrix products in bfloat16 if asked for: weights stay float32 and are cast as they
 * are used, so that gradients and updates are float32 (mixed precision). All that enters and leaves is float32: on a
 * CPU the backward passes of attention and GELU in bfloat16 take many times those in float32.
 */
final class AtenKernels implements Kernels {

    private final boolean bfloat16;

    AtenKernels(boolean bfloat16) {
        this.bfloat16 = bfloat16;
    }

    @Override
    public NDArray linear(NDArray x, NDArray weight, @Nullable NDArray bias) {
        if (!bfloat16) {
            return Aten.linear(x, weight, bias);
        }
        NDManager step = x.getManager();
        NDArray product = Aten.linear(narrow(x, step), narrow(weight, step), bias == null ? null : narrow(bias, step));
        return Aten.to(product, Aten.FLOAT32, step);
    }

    @Override
    public NDArray attention(NDArray q, NDArray k, NDArray v, @Nullable NDArray mask) {
        return Aten.attention(q, k, v, mask);
    }

    /** A copy for one step: a weight's copy must not outlive it. */
    private static NDArray narrow(NDArray x, NDManager step) {
        return Aten.to(x, Aten.BFLOAT16, step);
    }
}
