package dev.vlab.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.vlab.engine.checkpoint.Activation;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * libtorch's fused attention, and matrix products in bfloat16 if asked for. All that enters and leaves is float32.
 *
 * <p>Where weights learn they stay float32 and are cast as they are used, so that gradients and updates are float32
 * (mixed precision), and nothing but products is bfloat16: on a CPU the backward passes of attention and GELU in it
 * take many times those in float32. Where weights are frozen their copies are kept, and a perceptron is bfloat16 from
 * end to end. Not thread-safe.
 */
final class AtenKernels implements Kernels {

    /** Multiplications below which a product is done before its operands would be cast. */
    private static final long SMALL = 1 << 20;

    private final boolean bfloat16;
    private final boolean frozen;
    private final IdentityHashMap<NDArray, NDArray> narrowed = new IdentityHashMap<>();

    AtenKernels(Arithmetic arithmetic, boolean frozen) {
        this.bfloat16 = arithmetic == Arithmetic.BFLOAT16;
        this.frozen = frozen;
    }

    @Override
    public NDArray linear(NDArray x, NDArray weight, @Nullable NDArray bias) {
        if (!narrows(x, weight)) {
            return Aten.linear(x, weight, bias);
        }
        NDArray narrow = narrow(x);
        NDArray result = widen(product(narrow, weight, bias));
        Spent.free(narrow);
        return result;
    }

    @Override
    public List<NDArray> linear(NDArray x, List<Linear> maps) {
        if (!narrows(x, maps.getFirst().weight())) {
            return Kernels.super.linear(x, maps);
        }
        NDArray narrow = narrow(x);
        List<NDArray> results = maps.stream()
                .map(map -> widen(product(narrow, map.weight(), map.bias())))
                .toList();
        Spent.free(narrow);
        return results;
    }

    @Override
    public NDArray mlp(NDArray x, Linear fc1, Activation activation, Linear fc2) {
        if (!frozen || !narrows(x, fc1.weight())) {
            return Kernels.super.mlp(x, fc1, activation, fc2);
        }
        NDArray narrow = narrow(x);
        NDArray hidden = product(narrow, fc1.weight(), fc1.bias());
        narrow.close();
        NDArray active = Activations.apply(activation, hidden);
        hidden.close();
        NDArray result = widen(product(active, fc2.weight(), fc2.bias()));
        active.close();
        return result;
    }

    @Override
    public NDArray attention(NDArray q, NDArray k, NDArray v, @Nullable NDArray mask) {
        return Aten.attention(q, k, v, mask);
    }

    private boolean narrows(NDArray x, NDArray weight) {
        return bfloat16 && !(frozen && x.size() * weight.getShape().get(0) < SMALL);
    }

    /** From and to bfloat16. */
    private NDArray product(NDArray x, NDArray weight, @Nullable NDArray bias) {
        NDManager step = x.getManager();
        return Aten.linear(x, weight(weight, step), bias == null ? null : weight(bias, step));
    }

    private static NDArray narrow(NDArray x) {
        return Aten.to(x, Aten.BFLOAT16, x.getManager());
    }

    private static NDArray widen(NDArray product) {
        NDArray wide = Aten.to(product, Aten.FLOAT32, product.getManager());
        Spent.free(product);
        return wide;
    }

    /** A weight's copy: kept as long as the weight where it is frozen, else made anew and gone after the step. */
    private NDArray weight(NDArray weight, NDManager step) {
        return frozen
                ? narrowed.computeIfAbsent(weight, w -> Aten.to(w, Aten.BFLOAT16, w.getManager()))
                : Aten.to(weight, Aten.BFLOAT16, step);
    }
}
