package dev.vlab.engine.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.vlab.engine.nn.Scalars;
import java.util.Arrays;
import java.util.stream.LongStream;

/** The losses of VLAB: {@code L = L_vtc + L_mlm + L_unilm}. */
public final class Objectives {

    /** A label that says "not predicted here". */
    public static final long IGNORED = -100;

    private Objectives() {}

    /**
     * Video-text contrastive loss: symmetric cross-entropy, each clip to find its text and each text its clip.
     *
     * @param similarities {@code [B, B]}, scaled, matching pairs on the diagonal
     * @return {@code []}
     */
    public static NDArray contrastive(NDArray similarities) {
        NDArray forClips = diagonal(similarities.logSoftmax(1));
        NDArray forTexts = diagonal(similarities.logSoftmax(0));
        return Scalars.times(forClips.mean().add(forTexts.mean()), -0.5f);
    }

    private static NDArray diagonal(NDArray square) {
        long n = square.getShape().get(0);
        long[] index = LongStream.range(0, n).map(i -> i * n + i).toArray();
        return square.reshape(n * n).get(square.getManager().create(index));
    }

    /**
     * Mean cross-entropy of the predicted tokens (masked and unified language modelling alike: the token at its own
     * position). Only those positions pass through the head.
     *
     * @param hidden {@code [B, L, d]} from {@link MultimodalEncoder#encode}
     * @param labels {@code [B][L]}, {@link #IGNORED} where nothing is predicted; at least one other
     * @return {@code []}
     */
    public static NDArray predicted(MultimodalEncoder encoder, NDArray hidden, long[][] labels) {
        NDManager manager = hidden.getManager();
        long[] flat = Arrays.stream(labels).flatMapToLong(Arrays::stream).toArray();
        long[] where = LongStream.range(0, flat.length)
                .filter(i -> flat[(int) i] != IGNORED)
                .toArray();
        long[] targets = LongStream.of(where).map(i -> flat[(int) i]).toArray();
        NDArray states = hidden.reshape(flat.length, -1).get(manager.create(where)); // [M, d]
        NDArray logProbabilities = encoder.logits(states).logSoftmax(1); // [M, V]
        return logProbabilities
                .gather(manager.create(targets).reshape(-1, 1), 1)
                .mean()
                .neg();
    }
}
