package dev.vlab.engine.nn;

import ai.djl.ndarray.NDArray;
import dev.vlab.engine.checkpoint.Activation;

/** The two-layer perceptron of a transformer block. */
public record Mlp(Linear fc1, Activation activation, Linear fc2, Kernels kernels) {

    public Mlp(Weights weights, Activation activation, Kernels kernels) {
        this(new Linear(weights.at("fc1"), kernels), activation, new Linear(weights.at("fc2"), kernels), kernels);
    }

    /** {@code [B, L, d]} to the same shape. */
    public NDArray apply(NDArray x) {
        return kernels.mlp(x, fc1, activation, fc2);
    }
}
