package dev.vlab.engine.task;

/**
 * A text under way or ended.
 *
 * @param ids with the start token
 * @param logProbability of all tokens after it
 * @param row which of the texts before it went on from
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Beam(long[] ids, double logProbability, int row) {

    /** Exponent of the length that a text's log-probability is divided by; above 0 favours longer texts. */
    private static final double LENGTH_PENALTY = 0.6;

    private int written() {
        return Math.max(1, ids.length - 1);
    }

    long last() {
        return ids[ids.length - 1];
    }

    Beam grow(Choice choice, int from) {
        return new Beam(Reader.append(ids, choice.id()), logProbability + choice.logProbability(), from);
    }

    double score() {
        return logProbability / Math.pow(written(), LENGTH_PENALTY);
    }

    /** Geometric mean of the tokens' probabilities. */
    double probability() {
        return Math.exp(logProbability / written());
    }
}
