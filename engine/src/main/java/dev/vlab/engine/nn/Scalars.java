package dev.vlab.engine.nn;

import ai.djl.ndarray.NDArray;

/**
 * Arithmetic with a number where gradients flow. DJL lays a number in memory that it lets go as soon as the operation
 * returns, although the backward pass still reads it; here the number belongs to the array's manager and lives as long
 * as the pass.
 */
public final class Scalars {

    private Scalars() {}

    /** {@code x · factor}. */
    public static NDArray times(NDArray x, float factor) {
        return x.mul(x.getManager().create(factor));
    }

    /** The lesser of each element and a limit. */
    public static NDArray atMost(NDArray x, float limit) {
        return x.minimum(x.getManager().create(limit));
    }
}
