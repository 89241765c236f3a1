package dev.vlab.engine.video;

import java.util.Arrays;

/**
 * CLIP's preprocessing: the shorter side becomes {@code size} by antialiased bicubic resize, the centre square is kept,
 * and values are normalised by CLIP's mean and deviation. Rounds to 8 bits after the horizontal and after the vertical
 * pass like Pillow, which CLIP was trained with. Thread-safe; remembers the weights for the last picture size.
 */
public final class ClipPreprocessor {

    private static final double[] MEAN = {0.48145466, 0.4578275, 0.40821073};
    private static final double[] DEVIATION = {0.26862954, 0.26130258, 0.27577711};

    private final int size;
    private final float[][] normalised = new float[3][256];
    private volatile Plan plan = Plan.of(1, 1, 1);

    /** @param size side of the model's pictures in pixels */
    public ClipPreprocessor(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a picture needs at least one pixel, not " + size);
        }
        this.size = size;
        for (int channel = 0; channel < 3; channel++) {
            for (int value = 0; value < 256; value++) {
                normalised[channel][value] = (float) ((value / 255.0 - MEAN[channel]) / DEVIATION[channel]);
            }
        }
    }

    /** CLIP's mean of red, green and blue, of values between 0 and 1. */
    public static float[] mean() {
        return new float[] {(float) MEAN[0], (float) MEAN[1], (float) MEAN[2]};
    }

    /** CLIP's standard deviation of red, green and blue, of values between 0 and 1. */
    public static float[] deviation() {
        return new float[] {(float) DEVIATION[0], (float) DEVIATION[1], (float) DEVIATION[2]};
    }

    public int size() {
        return size;
    }

    /** What this preprocessing keeps of a picture, to draw on exactly the pixels that the model saw. */
    public CropRegion region(int pictureWidth, int pictureHeight) {
        return CropRegion.seenBy(size, pictureWidth, pictureHeight);
    }

    /** The frame as {@code [3, size, size]}, red green blue. */
    public float[] apply(VideoFrame frame) {
        float[] target = new float[3 * size * size];
        apply(frame, target, 0);
        return target;
    }

    /** Writes the frame as {@code [3, size, size]} into {@code target} from {@code offset} on. */
    public void apply(VideoFrame frame, float[] target, int offset) {
        apply(new Pixels(frame.bgra(), 4, 2, 1, 0), frame.width(), frame.height(), target, offset);
    }

    /** A picture of {@code height · width · 3} bytes, red green blue, as {@code [3, size, size]}. */
    public float[] apply(byte[] rgb, int width, int height) {
        float[] target = new float[3 * size * size];
        apply(new Pixels(rgb, 3, 0, 1, 2), width, height, target, 0);
        return target;
    }

    private void apply(Pixels pixels, int width, int height, float[] target, int offset) {
        if (pixels.bytes.length != width * height * pixels.stride) {
            throw new IllegalArgumentException(
                    pixels.bytes.length + " bytes are no picture of " + width + "×" + height);
        }
        Plan current = plan;
        if (current.width != width || current.height != height || current.size() != size) {
            current = Plan.of(size, width, height);
            plan = current;
        }
        short[] squeezed = horizontal(pixels, current);
        vertical(squeezed, current, target, offset);
    }

    /** Resizes the rows that the crop needs to {@code size} columns: {@code [rows, size, 3]}. */
    private short[] horizontal(Pixels pixels, Plan plan) {
        byte[] in = pixels.bytes;
        int stride = pixels.stride;
        int start = plan.down.first(0);
        int rows = plan.down.end() - start;
        short[] out = new short[rows * size * 3];
        for (int row = 0; row < rows; row++) {
            int line = (start + row) * plan.width * stride;
            int to = row * size * 3;
            for (int column = 0; column < size; column++) {
                int[] weights = plan.across.weights(column);
                int from = line + plan.across.first(column) * stride;
                int red = BicubicFilter.HALF;
                int green = BicubicFilter.HALF;
                int blue = BicubicFilter.HALF;
                for (int weight : weights) {
                    red += weight * (in[from + pixels.red] & 0xFF);
                    green += weight * (in[from + pixels.green] & 0xFF);
                    blue += weight * (in[from + pixels.blue] & 0xFF);
                    from += stride;
                }
                out[to++] = (short) BicubicFilter.clip8(red);
                out[to++] = (short) BicubicFilter.clip8(green);
                out[to++] = (short) BicubicFilter.clip8(blue);
            }
        }
        return out;
    }

    private void vertical(short[] in, Plan plan, float[] target, int offset) {
        int line = size * 3;
        int start = plan.down.first(0);
        int[] sums = new int[line];
        for (int row = 0; row < size; row++) {
            Arrays.fill(sums, BicubicFilter.HALF);
            int from = (plan.down.first(row) - start) * line;
            for (int weight : plan.down.weights(row)) {
                for (int i = 0; i < line; i++) {
                    sums[i] += weight * in[from + i];
                }
                from += line;
            }
            for (int channel = 0; channel < 3; channel++) {
                int to = offset + (channel * size + row) * size;
                float[] table = normalised[channel];
                for (int column = 0; column < size; column++) {
                    target[to + column] = table[BicubicFilter.clip8(sums[column * 3 + channel])];
                }
            }
        }
    }

    /** Interleaved pixels: bytes per pixel and where in it each colour is. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Pixels(byte[] bytes, int stride, int red, int green, int blue) {}

    /** The weights for one size of picture. */
    private record Plan(int width, int height, int size, BicubicFilter across, BicubicFilter down) {

        static Plan of(int size, int width, int height) {
            CropGeometry geometry = CropGeometry.of(size, width, height);
            return new Plan(
                    width,
                    height,
                    size,
                    new BicubicFilter(width, geometry.resizedWidth(), geometry.left(), size),
                    new BicubicFilter(height, geometry.resizedHeight(), geometry.top(), size));
        }
    }
}
