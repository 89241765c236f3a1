package dev.vlab.engine.task;

import java.util.List;

/** What the heat maps show. */
public enum Measure {
    /** Where the model looked for each word: raw cross-attention. Parts of a whole, which is 1. */
    ATTENTION,
    /** What spoke for each word: gradient-weighted attention rollout. Parts of a whole, which is 1. */
    RELEVANCE,
    /**
     * What the video adapters change, whatever the words: of each patch, how far its video features point away from its
     * image features, see {@link AdapterChange}. Of the video stream alone.
     */
    ADAPTER;

    /** The streams that have maps. */
    public List<FeatureStream> streams() {
        return this == ADAPTER ? List.of(FeatureStream.VIDEO) : List.of(FeatureStream.values());
    }

    /** Whether every word has maps of its own, whose values are parts of a whole. */
    public boolean byWord() {
        return this != ADAPTER;
    }
}
