package dev.vlab.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
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

    /**
     * What attention gives when somebody asks for the gradients of its probabilities.
     *
     * @param output {@code [B, Lq, d]}
     * @param gate ones by which the probabilities were multiplied, {@code [B, H, Lq, Lk]}; the gradient of a gate is
     *     that of its probability, times the probability
     */
    public record Gated(NDArray output, NDArray gate) {}

    /**
     * Self-attention of tokens that follow others.
     *
     * @param output {@code [B, L, d]}
     * @param texts keys and values of all tokens, those before and these, {@code [B, H, Lp+L, d/H]}
     */
    public record Continued(NDArray output, KeysValues texts) {}

    /** Projects a sequence {@code [B, Lk, d]} to keys and values. */
    public KeysValues project(NDArray memory) {
        List<NDArray> both = kernels.linear(memory, List.of(key, value));
        return new KeysValues(splitHeads(both.get(0)), splitHeads(both.get(1)));
    }

    /** Self-attention: {@code [B, L, d]} to the same shape. */
    public NDArray apply(NDArray x, @Nullable NDArray mask) {
        List<NDArray> projected = kernels.linear(x, List.of(query, key, value));
        List<NDArray> perHead = projected.stream().map(this::splitHeads).toList();
        NDArray attended = kernels.attention(perHead.get(0), perHead.get(1), perHead.get(2), mask);
        projected.forEach(Spent::free);
        perHead.forEach(Spent::free);
        return leave(attended);
    }

    /**
     * Self-attention where the tokens before are known by their keys and values.
     *
     * @param x {@code [B, L, d]}
     * @param past of the Lp tokens before, {@code [B, H, Lp, d/H]}, or null if there are none
     * @param mask added to the scores, broadcastable to {@code [B, H, L, Lp+L]}
     */
    public Continued resume(NDArray x, @Nullable KeysValues past, NDArray mask) {
        List<NDArray> projected = kernels.linear(x, List.of(query, key, value));
        NDArray keys = splitHeads(projected.get(1));
        NDArray values = splitHeads(projected.get(2));
        if (past != null) {
            keys = past.keys.concat(keys, 2);
            values = past.values.concat(values, 2);
        }
        NDArray attended = kernels.attention(splitHeads(projected.get(0)), keys, values, mask);
        return new Continued(leave(attended), new KeysValues(keys, values));
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
        return leave(attended).reshape(x.getShape());
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

    /** Self-attention with gates, {@code [B, L, d]}. */
    public Gated gated(NDArray x, @Nullable NDArray mask) {
        return gated(x, project(x), mask);
    }

    /** Attention of {@code x} to a projected memory of its own, {@code [B, Lq, d]}, with gates. */
    public Gated gated(NDArray x, KeysValues memory, @Nullable NDArray mask) {
        NDArray probabilities = PlainKernels.probabilities(splitHeads(query.apply(x)), memory.keys, mask);
        NDArray gate = probabilities.onesLike();
        gate.setRequiresGradient(true);
        return new Gated(out.apply(joinHeads(probabilities.mul(gate).matMul(memory.values))), gate);
    }

    private NDArray leave(NDArray attended) { // [B, H, L, d/H] -> [B, L, d]
        NDArray joined = joinHeads(attended);
        NDArray result = out.apply(joined);
        Spent.free(joined);
        Spent.free(attended);
        return result;
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
