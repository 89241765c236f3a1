package dev.vlab.engine.nn;

import ai.djl.ndarray.NDArray;

/**
 * Layer normalisation of the last axis.
 *
 * @param gain {@code [d]}
 * @param bias {@code [d]}
 * @param epsilon added to the variance
 */
public record LayerNorm(NDArray gain, NDArray bias, float epsilon) {

    public LayerNorm(Weights weights, float epsilon) {
        this(weights.get("weight"), weights.get("bias"), epsilon);
    }

    /** {@code […, d]} to the same shape. */
    public NDArray apply(NDArray x) {
        return ai.djl.nn.norm.LayerNorm.layerNorm(x, gain.getShape(), gain, bias, epsilon)
                .singletonOrThrow();
    }
}
