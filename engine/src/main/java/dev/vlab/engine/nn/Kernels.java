package dev.vlab.engine.nn;

import ai.djl.ndarray.NDArray;
import dev.vlab.engine.checkpoint.Activation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operations that take nearly all the time, in the ways this libtorch can do them. All ways agree; a test holds
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

    /** Several affine maps of one input, see {@link #linear(NDArray, NDArray, NDArray)}; weights of one shape. */
    default List<NDArray> linear(NDArray x, List<Linear> maps) {
        return maps.stream().map(map -> linear(x, map.weight(), map.bias())).toList();
    }

    /** Two affine maps with an activation between them: {@code […, d]} to the same shape. */
    default NDArray mlp(NDArray x, Linear fc1, Activation activation, Linear fc2) {
        NDArray hidden = linear(x, fc1.weight(), fc1.bias());
        NDArray active = Activations.apply(activation, hidden);
        Spent.free(hidden);
        NDArray result = linear(active, fc2.weight(), fc2.bias());
        Spent.free(active);
        return result;
    }

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
        return of(Arithmetic.FLOAT32, false);
    }

    /** As {@link #fastest()}, with matrix products in bfloat16 where that is possible; for weights that learn. */
    static Kernels mixedPrecision() {
        return of(Arithmetic.BFLOAT16, false);
    }

    /** The fastest kernels for weights that no longer change and through which no gradient flows; one thread's. */
    static Kernels frozen(Arithmetic arithmetic) {
        return of(arithmetic, true);
    }

    private static Kernels of(Arithmetic arithmetic, boolean frozen) {
        return Aten.available() ? new AtenKernels(arithmetic, frozen) : new PlainKernels();
    }
}
