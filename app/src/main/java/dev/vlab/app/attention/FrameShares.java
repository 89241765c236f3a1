package dev.vlab.app.attention;

import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.FeatureStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How the attention of every word is spread over the frames in one choice of layer and head, in both streams. */
final class FrameShares {
    private final float[][][] shares; // [stream][token][frame]
    private final double most;

    FrameShares(AttentionMaps maps, int layer, int head) {
        shares = Stream.of(FeatureStream.values())
                .map(stream -> IntStream.range(0, maps.tokens().size())
                        .mapToObj(token -> maps.frames(stream, token, layer, head))
                        .toArray(float[][]::new))
                .toArray(float[][][]::new);
        most = Stream.of(shares)
                .flatMap(Stream::of)
                .flatMapToDouble(frames -> IntStream.range(0, frames.length).mapToDouble(i -> frames[i]))
                .max()
                .orElse(0);
    }

    /** Share of a word's attention in a stream that a frame receives, 0 to 1. */
    float of(FeatureStream stream, int token, int frame) {
        return shares[stream.ordinal()][token][frame];
    }

    /** The largest share of all words, frames and both streams: where the colour scale ends. */
    double most() {
        return most;
    }
}
