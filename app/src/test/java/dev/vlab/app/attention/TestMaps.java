package dev.vlab.app.attention;

import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.Measure;
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

    /** The change of patch 5 of frame 2 is 0.5, that of all others 0. */
    public static AttentionMaps adapter(Clip clip) {
        float[] change = new float[FRAMES * POSITIONS];
        change[2 * POSITIONS + 1 + 5] = 0.5f;
        return new AttentionMaps(
                Measure.ADAPTER,
                clip,
                List.of("adapter"),
                times(clip),
                1,
                GRID,
                new float[][][] {{{}}, {change}},
                new float[][][] {{{0}}, {{1}}});
    }

    public static AttentionMaps of(Clip clip, String text) {
        return of(Measure.ATTENTION, clip, text);
    }

    public static AttentionMaps of(Measure measure, Clip clip, String text) {
        List<String> tokens = List.of(text.split(" ", -1));
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
        return new AttentionMaps(measure, clip, tokens, times(clip), HEADS, GRID, probabilities, contribution);
    }

    private static List<Long> times(Clip clip) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            times.add(clip.span().startMicros() + clip.span().durationMicros() * (2 * i + 1) / (2 * FRAMES));
        }
        return times;
    }
}
