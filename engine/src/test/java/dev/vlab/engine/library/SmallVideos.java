package dev.vlab.engine.library;

import dev.vlab.engine.video.VideoWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

/** Makes real video files: a square that travels over one ground after another. */
final class SmallVideos {

    private static final int WIDTH = 96;
    private static final int HEIGHT = 64;
    private static final int FPS = 10;

    private SmallVideos() {}

    /** A video with a shot of the given length for each ground. */
    static Path write(Path file, double secondsEach, Color... grounds) throws IOException {
        try (VideoWriter writer = new VideoWriter(file, WIDTH, HEIGHT, FPS)) {
            int frames = (int) Math.round(secondsEach * FPS);
            for (Color ground : grounds) {
                for (int frame = 0; frame < frames; frame++) {
                    writer.write(picture(ground, frame));
                }
            }
        }
        return file;
    }

    private static BufferedImage picture(Color ground, int frame) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = image.createGraphics();
        g.setColor(ground);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(Color.WHITE);
        g.fillRect(frame * 2 % WIDTH, 20, 16, 16);
        g.dispose();
        return image;
    }
}
