package dev.vlab.engine.nn;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/**
 * {@code y = x·Wᵀ + b} over the last axis.
 *
 * @param weight {@code [out, in]}
 * @param bias {@code [out]} or null
 */
public record Linear(NDArray weight, @Nullable NDArray bias, Kernels kernels) {

    public Linear(Weights weights, Kernels kernels) {
        this(weights.get("weight"), weights.find("bias"), kernels);
    }

    /** From {@code […, in]} to {@code […, out]}. */
    public NDArray apply(NDArray x) {
        return kernels.linear(x, weight, bias);
    }
}
