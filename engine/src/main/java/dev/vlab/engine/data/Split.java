package dev.vlab.engine.data;

/**
 * Which clips a model learns from, is tuned on, and is tested on; disjoint in combinations, see {@link Combination}.
 */
public enum Split {
    TRAIN,
    VALIDATION,
    TEST
}
