package dev.vlab.engine.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.jspecify.annotations.Nullable;

/** Attention masks, to be added to the scores: 0 where a token may look, very low where it may not. */
public final class Masks {

    /** Low enough that the softmax gives 0, finite so that a row without anything to see is not NaN. */
    private static final float HIDDEN = -1e9f;

    private Masks() {}

    /** Every token sees itself and those before it. Shape {@code [1, 1, L, L]}. */
    public static NDArray causal(NDManager manager, int length) {
        return build(manager, 1, length, null, (b, from, to) -> to <= from);
    }

    /** Every token sees every token that is not padding. Shape {@code [B, 1, L, L]}. */
    public static NDArray bidirectional(NDManager manager, long[][] attentionMask) {
        return build(manager, attentionMask.length, attentionMask[0].length, attentionMask, (b, from, to) -> true);
    }

    /** Every token sees itself and those before it that are not padding. Shape {@code [B, 1, L, L]}. */
    public static NDArray causal(NDManager manager, long[][] attentionMask) {
        return build(
                manager, attentionMask.length, attentionMask[0].length, attentionMask, (b, from, to) -> to <= from);
    }

    /**
     * The mask of {@code [question ; answer]}: the question sees the question in full and never the answer; the answer
     * sees the question and, causally, itself. Shape {@code [B, 1, L, L]}.
     *
     * @param prefixLength tokens of each question, start token included
     */
    public static NDArray prefix(NDManager manager, long[][] attentionMask, long[] prefixLength) {
        return build(
                manager,
                attentionMask.length,
                attentionMask[0].length,
                attentionMask,
                (b, from, to) -> to < prefixLength[b] || (from >= prefixLength[b] && to <= from));
    }

    /**
     * The mask of the last two tokens of texts whose tokens before lie in slots: their beginnings in the first ones,
     * padded to a common length, what was written since in those that follow. The last but one sees its beginning and
     * what was written up to itself; the last sees itself as well. Shape {@code [B, 1, 2, padded+written+1]}.
     *
     * @param beginning tokens of each text's beginning
     * @param padded slots of the beginnings, at least the longest
     * @param written tokens written since, the last but one included
     */
    public static NDArray lastTwo(NDManager manager, long[] beginning, int padded, int written) {
        int slots = padded + written + 1;
        float[] mask = new float[beginning.length * 2 * slots];
        int i = 0;
        for (long visible : beginning) {
            for (int from = slots - 2; from < slots; from++) {
                for (int to = 0; to < slots; to++) {
                    mask[i++] = to < visible || (to >= padded && to <= from) ? 0 : HIDDEN;
                }
            }
        }
        return manager.create(mask, new Shape(beginning.length, 1, 2, slots));
    }

    private interface Rule {
        boolean sees(int row, int from, int to);
    }

    private static NDArray build(
            NDManager manager, int rows, int length, long @Nullable [][] attentionMask, Rule rule) {
        float[] mask = new float[rows * length * length];
        int i = 0;
        for (int b = 0; b < rows; b++) {
            for (int from = 0; from < length; from++) {
                for (int to = 0; to < length; to++) {
                    boolean padding = attentionMask != null && attentionMask[b][to] == 0;
                    mask[i++] = !padding && rule.sees(b, from, to) ? 0 : HIDDEN;
                }
            }
        }
        return manager.create(mask, new Shape(rows, 1, length, length));
    }
}
