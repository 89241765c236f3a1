package dev.vlab.engine.nn;

import ai.djl.ndarray.NDArray;

/**
 * Arithmetic with a number where gradients flow. DJL lays a number in memory of Java's that it lets go as soon as the
 * array is closed (for {@code NDArray.mul(Number)} as soon as the operation returns), although the backward pass still
 * reads it; here the number is copied to memory of libtorch's, which the backward pass holds on to.
 */
public final class Scalars {

    private Scalars() {}

    /** {@code x · factor}. */
    public static NDArray times(NDArray x, float factor) {
        return x.mul(number(x, factor));
    }

    /** The lesser of each element and a limit. */
    public static NDArray atMost(NDArray x, float limit) {
        return x.minimum(number(x, limit));
    }

    private static NDArray number(NDArray x, float value) {
        try (NDArray javas = x.getManager().create(value)) {
            return javas.duplicate();
        }
    }
}
