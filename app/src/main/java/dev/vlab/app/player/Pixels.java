package dev.vlab.app.player;

import dev.vlab.engine.video.VideoFrame;
import java.nio.ByteBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Frames as JavaFX pictures. */
final class Pixels {
    private Pixels() {}

    /** A frame's picture at most {@code height} pixels high, each pixel the mean of those it stands for. */
    static Image scaled(VideoFrame frame, int height) {
        if (frame.height() <= height) {
            return image(frame.bgra(), frame.width(), frame.height());
        }
        int width = Math.max(1, Math.round(frame.width() * (float) height / frame.height()));
        byte[] small = new byte[width * height * 4];
        for (int y = 0; y < height; y++) {
            int top = y * frame.height() / height;
            int bottom = Math.max(top + 1, (y + 1) * frame.height() / height);
            for (int x = 0; x < width; x++) {
                int left = x * frame.width() / width;
                int right = Math.max(left + 1, (x + 1) * frame.width() / width);
                average(frame, left, top, right, bottom, small, (y * width + x) * 4);
            }
        }
        return image(small, width, height);
    }

    private static void average(VideoFrame frame, int left, int top, int right, int bottom, byte[] into, int at) {
        byte[] pixels = frame.bgra();
        int blue = 0;
        int green = 0;
        int red = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int i = (y * frame.width() + x) * 4;
                blue += pixels[i] & 0xff;
                green += pixels[i + 1] & 0xff;
                red += pixels[i + 2] & 0xff;
            }
        }
        int count = (right - left) * (bottom - top);
        into[at] = (byte) (blue / count);
        into[at + 1] = (byte) (green / count);
        into[at + 2] = (byte) (red / count);
        into[at + 3] = (byte) 255;
    }

    private static Image image(byte[] bgra, int width, int height) {
        return new WritableImage(
                new PixelBuffer<>(width, height, ByteBuffer.wrap(bgra), PixelFormat.getByteBgraPreInstance()));
    }
}
