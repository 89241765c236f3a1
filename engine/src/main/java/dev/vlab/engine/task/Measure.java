package dev.vlab.engine.task;

/** What the heat maps show. */
public enum Measure {
    /** Where the model looked: raw cross-attention. */
    ATTENTION,
    /** What spoke for the word: gradient-weighted attention rollout. */
    RELEVANCE
}
