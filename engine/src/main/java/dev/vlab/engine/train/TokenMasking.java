package dev.vlab.engine.train;

import dev.vlab.engine.model.Objectives;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Hides tokens for the model to predict at their own position. Of the chosen tokens 80 % become the mask token, 10 % a
 * random token, 10 % stay. The first position is never chosen, at least one other is; the end token may be, which
 * teaches when to stop.
 */
final class TokenMasking {

    /** Share of tokens that masked language modelling hides. */
    static final double MLM = 0.15;

    /** Share of tokens that unified (causal) language modelling hides. */
    static final double UNILM = 0.60;

    /** Share of an answer's tokens that are hidden. */
    static final double ANSWER = 0.99;

    private final int maskTokenId;
    private final int vocabulary;
    private final RandomGenerator random;

    TokenMasking(int maskTokenId, int vocabulary, RandomGenerator random) {
        this.maskTokenId = maskTokenId;
        this.vocabulary = vocabulary;
        this.random = random;
    }

    /** Tokens with some hidden, and what stood there ({@link Objectives#IGNORED} elsewhere). */
    record Masked(long[] ids, long[] labels) {}

    /** Hides a share of the tokens from {@code first} on. */
    Masked hide(long[] tokens, int first, double share) {
        long[] ids = tokens.clone();
        long[] labels = new long[tokens.length];
        Arrays.fill(labels, Objectives.IGNORED);
        boolean any = false;
        for (int i = Math.max(1, first); i < tokens.length; i++) {
            if (random.nextDouble() < share) {
                hide(ids, labels, i);
                any = true;
            }
        }
        if (!any) {
            hide(ids, labels, random.nextInt(Math.max(1, first), tokens.length));
        }
        return new Masked(ids, labels);
    }

    /** A text of which nothing is hidden, and from which nothing is learned. */
    static Masked nothing(long[] tokens) {
        long[] labels = new long[tokens.length];
        Arrays.fill(labels, Objectives.IGNORED);
        return new Masked(tokens, labels);
    }

    private void hide(long[] ids, long[] labels, int i) {
        labels[i] = ids[i];
        double how = random.nextDouble();
        if (how < 0.8) {
            ids[i] = maskTokenId;
        } else if (how < 0.9) {
            ids[i] = random.nextInt(vocabulary);
        }
    }
}
