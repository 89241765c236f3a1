package dev.vlab.engine.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one step learns from: clips, and texts about them.
 *
 * @param source name of the source that they come from
 * @param clips B
 * @param frames T, 1 for single frames
 * @param pixels red, green, blue bytes {@code [B, T, S, S, 3]}
 * @param captions token ids of a caption for each clip, padded, {@code [B][L]}
 * @param readings texts for the multimodal encoder; null where it does not learn
 */
record Batch(
        String source,
        int clips,
        int frames,
        byte[] pixels,
        long[][] captions,
        @Nullable Readings readings) {

    /** Cuts it into equal pieces, clip by clip. */
    List<Batch> pieces(int count) {
        if (count == 1) {
            return List.of(this);
        }
        int size = clips / count;
        int bytes = pixels.length / clips;
        int texts = readings == null ? 0 : readings.ids().length / clips;
        List<Batch> pieces = new ArrayList<>();
        for (int from = 0; from < clips; from += size) {
            int to = from + size;
            pieces.add(new Batch(
                    source,
                    size,
                    frames,
                    Arrays.copyOfRange(pixels, from * bytes, to * bytes),
                    Arrays.copyOfRange(captions, from, to),
                    readings == null ? null : readings.rows(from * texts, to * texts)));
        }
        return pieces;
    }
}
