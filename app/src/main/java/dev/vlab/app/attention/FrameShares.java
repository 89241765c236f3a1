package dev.vlab.app.attention;

import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.FeatureStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How the attention of every word is spread over the frames in one choice of layer and head, by stream. */
final class FrameShares {
    private final Map<FeatureStream, float[][]> shares = new EnumMap<>(FeatureStream.class); // [token][frame]
    private final double most;

    FrameShares(AttentionMaps maps, int layer, int head) {
        for (FeatureStream stream : maps.streams()) {
            shares.put(
                    stream,
                    IntStream.range(0, maps.tokens().size())
                            .mapToObj(token -> maps.frames(stream, token, layer, head))
                            .toArray(float[][]::new));
        }
        most = shares.values().stream()
                .flatMap(Stream::of)
                .flatMapToDouble(frames -> IntStream.range(0, frames.length).mapToDouble(i -> frames[i]))
                .max()
                .orElse(0);
    }

    /** Share of a word's attention in a stream that a frame receives, 0 to 1; else its mean. */
    float of(FeatureStream stream, int token, int frame) {
        return Objects.requireNonNull(shares.get(stream), "no maps of this stream")[token][frame];
    }

    /** The largest share of all words, frames and streams: where the colour scale ends. */
    double most() {
        return most;
    }
}
