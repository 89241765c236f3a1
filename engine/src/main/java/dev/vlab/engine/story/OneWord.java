package dev.vlab.engine.story;

import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.FeatureStream;
import java.util.List;

/** Takes one word out of attention maps, as the mean of all layers and heads. */
final class OneWord {

    private OneWord() {}

    static AttentionMaps of(AttentionMaps maps, int word) {
        int streams = FeatureStream.values().length;
        float[][][] probabilities = new float[streams][1][];
        for (FeatureStream stream : FeatureStream.values()) {
            probabilities[stream.ordinal()][0] = positions(maps, stream, word);
        }
        float video = 0;
        for (int layer = 0; layer < maps.layers(); layer++) {
            video += maps.videoShare(word, layer) / maps.layers();
        }
        float[][][] contribution = new float[streams][1][1];
        contribution[FeatureStream.IMAGE.ordinal()][0][0] = 1 - video;
        contribution[FeatureStream.VIDEO.ordinal()][0][0] = video;
        return new AttentionMaps(
                maps.measure(),
                maps.clip(),
                List.of(maps.tokens().get(word)),
                maps.frameTimes(),
                1,
                maps.gridSize(),
                probabilities,
                contribution);
    }

    /** {@code frame · (1 + patch)}: what is not a patch's is the class token's. */
    private static float[] positions(AttentionMaps maps, FeatureStream stream, int word) {
        float[][] patches = maps.patches(stream, word, AttentionMaps.ALL, AttentionMaps.ALL);
        float[] frames = maps.frames(stream, word, AttentionMaps.ALL, AttentionMaps.ALL);
        int positions = 1 + maps.gridSize() * maps.gridSize();
        float[] all = new float[frames.length * positions];
        for (int frame = 0; frame < frames.length; frame++) {
            float rest = frames[frame];
            for (int patch = 0; patch < positions - 1; patch++) {
                all[frame * positions + 1 + patch] = patches[frame][patch];
                rest -= patches[frame][patch];
            }
            all[frame * positions] = Math.max(0, rest);
        }
        return all;
    }
}
