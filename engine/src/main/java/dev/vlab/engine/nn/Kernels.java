package dev.vlab.engine.nn;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/**
 * The two operations that take nearly all the time, in the ways this libtorch can do them. All ways agree; a test holds
 * each to {@link PlainKernels}.
 */
public interface Kernels {

    /**
     * Affine map of the last axis.
     *
     * @param x {@code […, in]}
     * @param weight {@code [out, in]}
     * @param bias {@code [out]} or null
     * @return {@code […, out]}
     */
    NDArray linear(NDArray x, NDArray weight, @Nullable NDArray bias);

    /**
     * Scaled dot-product attention, {@code softmax(q·kᵀ/√d + mask)·v}.
     *
     * @param q {@code [B, H, Lq, d]}
     * @param k {@code [B, H, Lk, d]}
     * @param v {@code [B, H, Lk, d]}
     * @param mask added to the scores, broadcastable to {@code [B, H, Lq, Lk]}, or null
     * @return {@code [B, H, Lq, d]}
     */
    NDArray attention(NDArray q, NDArray k, NDArray v, @Nullable NDArray mask);

    /** The fastest kernels that this libtorch has in full precision. */
    static Kernels fastest() {
        return Aten.available() ? new AtenKernels(false) : new PlainKernels();
    }

    /** As {@link #fastest()}, with matrix products in bfloat16 where that is possible. */
    static Kernels mixedPrecision() {
        return Aten.available() ? new AtenKernels(true) : new PlainKernels();
    }
}
