package dev.vlab.app.attention;

import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.Clip;
import java.util.ArrayList;
import java.util.List;

/** Maps in which token t of head h in layer l looks at one patch of one frame with everything it has. */
public final class TestMaps {
    public static final int LAYERS = 2;
    public static final int HEADS = 3;
    public static final int FRAMES = 4;
    public static final int GRID = 4;
    private static final int POSITIONS = 1 + GRID * GRID;

    private TestMaps() {}

    /** The frame that a token looks at. */
    public static int frame(int token) {
        return token % FRAMES;
    }

    public static AttentionMaps of(Clip clip, String text) {
        List<String> tokens = List.of(text.split(" ", -1));
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            times.add(clip.span().startMicros() + clip.span().durationMicros() * (2 * i + 1) / (2 * FRAMES));
        }
        float[][][] probabilities = new float[2][LAYERS][HEADS * tokens.size() * FRAMES * POSITIONS];
        float[][][] contribution = new float[2][LAYERS][tokens.size()];
        for (int stream = 0; stream < 2; stream++) {
            for (int layer = 0; layer < LAYERS; layer++) {
                for (int token = 0; token < tokens.size(); token++) {
                    contribution[stream][layer][token] = stream == 0 ? 3 : 1;
                    for (int head = 0; head < HEADS; head++) {
                        int patch = layer * GRID + head;
                        int offset = ((head * tokens.size() + token) * FRAMES + frame(token)) * POSITIONS;
                        probabilities[stream][layer][offset + 1 + patch] = 1;
                    }
                }
            }
        }
        return new AttentionMaps(clip, tokens, times, HEADS, GRID, probabilities, contribution);
    }
}
