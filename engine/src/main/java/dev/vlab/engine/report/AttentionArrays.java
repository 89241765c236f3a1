package dev.vlab.engine.report;

import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.FeatureStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Attention, relevance or what the adapters change in numbers, as NumPy arrays: {@code measure} (which of them,
 * {@code [1]}), {@code tokens} {@code [token]} and {@code frame_times} {@code [frame]} (seconds), {@code image} and
 * {@code video} of shape {@code [layer, head, token, frame, 1 + patches]} (first the class token, then the patches row
 * by row), and {@code video_share} {@code [layer, token]}. What the adapters change has the array {@code video} alone
 * of the two.
 */
public final class AttentionArrays {

    private AttentionArrays() {}

    /** Writes one NPZ file. */
    public static void write(AttentionMaps maps, Path file) throws IOException {
        int tokens = maps.tokens().size();
        int frames = maps.frameTimes().size();
        int positions = 1 + maps.gridSize() * maps.gridSize();
        try (NpzWriter npz = new NpzWriter(file)) {
            npz.strings("measure", List.of(maps.measure().name().toLowerCase(Locale.ROOT)));
            npz.strings("tokens", maps.tokens());
            double[] seconds =
                    maps.frameTimes().stream().mapToDouble(time -> time / 1e6).toArray();
            npz.doubles("frame_times", seconds, frames);
            for (FeatureStream stream : maps.streams()) {
                List<float[]> layers = IntStream.range(0, maps.layers())
                        .mapToObj(layer -> maps.raw(stream, layer))
                        .toList();
                String name = stream.name().toLowerCase(Locale.ROOT);
                npz.floats(name, layers, maps.layers(), maps.heads(), tokens, frames, positions);
            }
            double[] shares = IntStream.range(0, maps.layers() * tokens)
                    .mapToDouble(i -> maps.videoShare(i % tokens, i / tokens))
                    .toArray();
            npz.doubles("video_share", shares, maps.layers(), tokens);
        }
    }
}
