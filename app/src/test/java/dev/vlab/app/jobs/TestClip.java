package dev.vlab.app.jobs;

import dev.vlab.engine.data.Level;
import dev.vlab.engine.data.SampleWorld;
import dev.vlab.engine.data.Split;
import dev.vlab.engine.data.WorldClip;
import dev.vlab.engine.data.WorldRenderer;
import dev.vlab.engine.video.VideoInfo;
import dev.vlab.engine.video.VideoReader;
import dev.vlab.engine.video.VideoWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A short real video with something happening in it, written once for each run of the tests. */
public final class TestClip {
    private static final int FPS = 25;

    private TestClip() {}

    /** Renders a clip of the sample world. */
    public static VideoInfo write(Path folder, int index) {
        WorldClip clip = new SampleWorld(7).clip(Split.TEST, Level.SEQUENCE, index);
        Path file = folder.resolve(clip.id() + ".mp4");
        try {
            if (!Files.exists(file)) {
                render(clip, file);
            }
            try (VideoReader reader = VideoReader.open(file)) {
                return reader.info();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void render(WorldClip clip, Path file) throws IOException {
        WorldRenderer renderer = new WorldRenderer();
        try (VideoWriter writer = new VideoWriter(file, 320, 240, FPS)) {
            for (int i = 0; i < clip.duration() * FPS; i++) {
                writer.write(renderer.render(clip.scene(), (double) i / FPS, 320, 240));
            }
        }
    }
}
