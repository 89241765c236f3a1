package dev.vlab.app.tour;

import dev.vlab.engine.video.VideoInfo;
import dev.vlab.engine.video.VideoReader;
import dev.vlab.engine.video.VideoWriter;
import java.io.IOException;
import java.nio.file.Path;

/** A film of 1920 × 1080 at 30 frames a second in which every pixel moves. */
public final class BenchFilm {
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final int FPS = 30;
    private static final int SPEED = 4;

    private BenchFilm() {}

    /** Writes so many seconds of it. */
    public static VideoInfo write(Path file, int seconds) throws IOException {
        byte[] stripes = stripes(WIDTH + SPEED * FPS * seconds);
        byte[] picture = new byte[WIDTH * HEIGHT * 3];
        try (VideoWriter writer = new VideoWriter(file, WIDTH, HEIGHT, FPS)) {
            for (int i = 0; i < FPS * seconds; i++) {
                for (int y = 0; y < HEIGHT; y++) {
                    System.arraycopy(stripes, SPEED * i * 3, picture, y * WIDTH * 3, WIDTH * 3);
                }
                writer.write(picture);
            }
        }
        try (VideoReader reader = VideoReader.open(file)) {
            return reader.info();
        }
    }

    /** A row of soft stripes, wide enough to move along. */
    private static byte[] stripes(int width) {
        byte[] bgr = new byte[width * 3];
        for (int x = 0; x < width; x++) {
            for (int channel = 0; channel < 3; channel++) {
                bgr[3 * x + channel] = (byte) Math.round(128 + 100 * Math.sin(x / (40.0 + 25 * channel)));
            }
        }
        return bgr;
    }
}
