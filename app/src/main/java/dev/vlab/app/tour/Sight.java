package dev.vlab.app.tour;

import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.FeatureStream;

/**
 * A word and the frame in which it is looked for most.
 *
 * @param token index of the word
 * @param micros the frame's timestamp
 */
record Sight(int token, long micros) {
    /** The word whose attention rests most on one place. */
    static Sight sharpest(AttentionMaps maps) {
        Sight best = new Sight(0, maps.frameTimes().getFirst());
        float most = 0;
        for (int token = 0; token < maps.tokens().size(); token++) {
            float[][] patches = maps.patches(FeatureStream.VIDEO, token, AttentionMaps.ALL, AttentionMaps.ALL);
            for (int frame = 0; frame < patches.length; frame++) {
                for (float patch : patches[frame]) {
                    if (patch > most) {
                        most = patch;
                        best = new Sight(token, maps.frameTimes().get(frame));
                    }
                }
            }
        }
        return best;
    }
}
