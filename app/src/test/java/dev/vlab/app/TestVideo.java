package dev.vlab.app;

import dev.vlab.engine.video.VideoInfo;
import dev.vlab.engine.video.VideoReader;
import dev.vlab.engine.video.VideoWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** A real video for tests: 25 frames a second, each of one grey that grows by four a frame. */
public final class TestVideo {
    public static final int WIDTH = 64;
    public static final int HEIGHT = 48;
    public static final long FRAME = 40_000;

    private TestVideo() {}

    public static VideoInfo write(Path file, int frames) throws IOException {
        try (VideoWriter writer = new VideoWriter(file, WIDTH, HEIGHT, 25)) {
            for (int i = 0; i < frames; i++) {
                writer.write(picture(i));
            }
        }
        try (VideoReader reader = VideoReader.open(file)) {
            return reader.info();
        }
    }

    private static byte[] picture(int index) {
        byte[] bgr = new byte[WIDTH * HEIGHT * 3];
        Arrays.fill(bgr, (byte) (20 + 4 * index));
        return bgr;
    }
}
