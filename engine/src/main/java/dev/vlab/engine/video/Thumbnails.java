package dev.vlab.engine.video;

import java.nio.file.Path;
import java.util.List;

/** Small pictures that stand for a video, or for a stretch of it. */
public final class Thumbnails {

    private static final int CANDIDATES = 5;

    private Thumbnails() {}

    /**
     * The most telling of a few frames spread over the video: neither black nor blank nor blurred.
     *
     * @param width pixels across at most
     */
    public static VideoFrame informative(Path file, int width) throws VideoException {
        try (VideoReader reader = VideoReader.open(file, width)) {
            return informative(reader, reader.info().span());
        }
    }

    /** The most telling of a few frames of a span, in the reader's size. */
    public static VideoFrame informative(VideoReader reader, TimeSpan span) throws VideoException {
        VideoFrame best = null;
        double bestScore = 0;
        for (long instant : new FrameSampler(CANDIDATES).middles(span)) {
            VideoFrame frame = reader.frameAt(instant);
            double score = information(frame);
            if (best == null || score > bestScore) {
                best = frame;
                bestScore = score;
            }
        }
        return best == null ? reader.frameAt(span.startMicros()) : best;
    }

    /**
     * Frames at even distances over the whole video, each the middle of its part, for a timeline.
     *
     * @param width pixels across at most
     */
    public static List<VideoFrame> strip(Path file, int count, int width) throws VideoException {
        try (VideoReader reader = VideoReader.open(file, width)) {
            return new FrameSampler(count).sample(reader, reader.info().span());
        }
    }

    /**
     * How much there is to see: the spread of brightness times the mean step between neighbours. Black and blank
     * pictures have no spread, blurred ones no steps.
     */
    static double information(VideoFrame frame) {
        int width = frame.width();
        int height = frame.height();
        double sum = 0;
        double squares = 0;
        double steps = 0;
        int[] above = new int[width];
        for (int y = 0; y < height; y++) {
            int left = 0;
            for (int x = 0; x < width; x++) {
                int value = brightness(frame.bgra(), (y * width + x) * 4);
                sum += value;
                squares += (double) value * value;
                steps += (x == 0 ? 0 : Math.abs(value - left)) + (y == 0 ? 0 : Math.abs(value - above[x]));
                left = value;
                above[x] = value;
            }
        }
        double pixels = (double) width * height;
        double variance = squares / pixels - (sum / pixels) * (sum / pixels);
        return Math.sqrt(Math.max(0, variance)) * (steps / pixels);
    }

    /** Luma of a BGRA pixel, 0 to 255 (BT.601 in 8-bit fixed point). */
    private static int brightness(byte[] bgra, int at) {
        return (29 * (bgra[at] & 0xFF) + 150 * (bgra[at + 1] & 0xFF) + 77 * (bgra[at + 2] & 0xFF)) >> 8;
    }
}
