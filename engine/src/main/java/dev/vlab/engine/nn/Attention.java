package dev.vlab.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.jspecify.annotations.Nullable;

/** Multi-head attention with separate projections, CLIP's. Cross-attention passes a memory of another sequence. */
public final class Attention {

    private final Linear query;
    private final Linear key;
    private final Linear value;
    private final Linear out;
    private final int heads;
    private final Kernels kernels;

    public Attention(Weights weights, int heads, Kernels kernels) {
        this.query = new Linear(weights.at("q_proj"), kernels);
        this.key = new Linear(weights.at("k_proj"), kernels);
        this.value = new Linear(weights.at("v_proj"), kernels);
        this.out = new Linear(weights.at("out_proj"), kernels);
        this.heads = heads;
        this.kernels = kernels;
    }

    /**
     * Keys and values of a sequence, split into heads; a memory's are computed once and attended to many times.
     *
     * @param keys {@code [B, H, Lk, d/H]}
     * @param values {@code [B, H, Lk, d/H]}
     */
    public record KeysValues(NDArray keys, NDArray values) {}

    /**
     * What attention gives when somebody looks.
     *
     * @param output {@code [B·n, Lq, d]}
     * @param probabilities {@code [B·n, H, Lq, Lk]}
     */
    public record Captured(NDArray output, NDArray probabilities) {}

    /** Projects a sequence {@code [B, Lk, d]} to keys and values. */
    public KeysValues project(NDArray memory) {
        return new KeysValues(splitHeads(key.apply(memory)), splitHeads(value.apply(memory)));
    }

    /** Self-attention: {@code [B, L, d]} to the same shape. */
    public NDArray apply(NDArray x, @Nullable NDArray mask) {
        return apply(x, project(x), mask);
    }

    /**
     * Attention of {@code x} to a projected memory.
     *
     * @param x {@code [B·n, Lq, d]}: where there are n times as many rows as memories, n rows in a row share one
     * @param mask added to the scores, broadcastable to {@code [B, H, n·Lq, Lk]}, or null
     * @return {@code [B·n, Lq, d]}
     */
    public NDArray apply(NDArray x, KeysValues memory, @Nullable NDArray mask) {
        NDArray folded = fold(x, memory);
        NDArray attended = kernels.attention(splitHeads(query.apply(folded)), memory.keys, memory.values, mask);
        return out.apply(joinHeads(attended)).reshape(x.getShape());
    }

    /** The same result as {@link #apply(NDArray, KeysValues, NDArray)}, computed by hand to keep the probabilities. */
    public Captured capture(NDArray x, KeysValues memory, @Nullable NDArray mask) {
        NDArray folded = fold(x, memory);
        NDArray q = splitHeads(query.apply(folded));
        NDArray probabilities = PlainKernels.probabilities(q, memory.keys, mask);
        NDArray output = out.apply(joinHeads(probabilities.matMul(memory.values)));
        Shape shape = x.getShape();
        long rows = shape.get(0);
        long length = shape.get(1);
        long memories = memory.keys.getShape().get(0);
        NDArray byRow = probabilities
                .reshape(memories, heads, rows / memories, length, -1)
                .transpose(0, 2, 1, 3, 4) // [B, n, H, Lq, Lk]
                .reshape(rows, heads, length, -1);
        return new Captured(output.reshape(shape), byRow);
    }

    /** Puts the rows that share a memory one behind the other: a query sees the memory and no other query. */
    private static NDArray fold(NDArray x, KeysValues memory) { // [B·n, Lq, d] -> [B, n·Lq, d]
        Shape shape = x.getShape();
        return x.reshape(memory.keys.getShape().get(0), -1, shape.get(2));
    }

    private NDArray splitHeads(NDArray x) { // [B, L, d] -> [B, H, L, d/H]
        Shape shape = x.getShape();
        return x.reshape(shape.get(0), shape.get(1), heads, shape.get(2) / heads)
                .transpose(0, 2, 1, 3);
    }

    private static NDArray joinHeads(NDArray x) { // [B, H, L, d/H] -> [B, L, d]
        Shape shape = x.getShape();
        return x.transpose(0, 2, 1, 3).reshape(shape.get(0), shape.get(2), shape.get(1) * shape.get(3));
    }
}
