package dev.vlab.engine.video;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

/** Clips whose every frame tells its own number, so that a test sees which frame it got. */
final class SampleClips {

    private static final int BITS = 8;

    private SampleClips() {}

    static Path counting(Path file, int width, int height, int fps, int frames) throws IOException {
        try (VideoWriter writer = new VideoWriter(file, width, height, fps)) {
            for (int i = 0; i < frames; i++) {
                writer.write(numbered(i, width, height));
            }
        }
        return file;
    }

    /** Eight columns, black or white: the number in binary, the highest bit on the left. */
    static BufferedImage numbered(int number, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        for (int bit = 0; bit < BITS; bit++) {
            if ((number >> (BITS - 1 - bit) & 1) == 1) {
                int left = bit * width / BITS;
                graphics.fillRect(left, 0, (bit + 1) * width / BITS - left, height);
            }
        }
        graphics.dispose();
        return image;
    }

    /** The number that {@link #numbered} drew. */
    static int number(VideoFrame frame) {
        int number = 0;
        for (int bit = 0; bit < BITS; bit++) {
            int x = (2 * bit + 1) * frame.width() / (2 * BITS);
            int green = frame.bgra()[(frame.height() / 2 * frame.width() + x) * 4 + 1] & 0xFF;
            number = number << 1 | (green > 127 ? 1 : 0);
        }
        return number;
    }
}
