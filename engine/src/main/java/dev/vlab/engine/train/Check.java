package dev.vlab.engine.train;

import dev.vlab.engine.checkpoint.Blending;

/** Says what is wrong with a value of a configuration. */
final class Check {

    private Check() {}

    static void that(boolean right, String key, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(key + " " + otherwise);
        }
    }

    /** A single stream has a single cross-attention. */
    static void sharing(Blending blending, boolean shareCrossAttention) {
        that(
                shareCrossAttention || blending.streams() == 2,
                "share_cross_attention",
                "must be true where only one stream is read");
    }
}
