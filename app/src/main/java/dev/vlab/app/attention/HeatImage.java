package dev.vlab.app.attention;

import dev.vlab.engine.task.FeatureStream;
import java.util.function.DoubleToIntFunction;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Pictures of a square grid of values. */
final class HeatImage {
    /** Pixels that a smooth picture has for each patch. */
    private static final int DETAIL = 12;

    private HeatImage() {}

    /** One frame's heat map in one stream, to be laid over the frame. */
    static WritableImage overVideo(AttentionPicture picture, FeatureStream stream, int frame, boolean smooth) {
        int grid = picture.maps().gridSize();
        float[] values = picture.scaled(stream, frame);
        HeatScale scale = HeatScale.of(stream);
        return smooth ? smooth(values, grid, scale::overVideo) : patches(values, grid, scale::overVideo);
    }

    /** One pixel a patch; to be drawn without smoothing. */
    static WritableImage patches(float[] values, int grid, DoubleToIntFunction colour) {
        int[] argb = new int[grid * grid];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = colour.applyAsInt(values[i]);
        }
        return image(argb, grid);
    }

    /** Values interpolated between the patches' centres, then coloured, so that colours stay on the scale. */
    private static WritableImage smooth(float[] values, int grid, DoubleToIntFunction colour) {
        int side = grid * DETAIL;
        int[] argb = new int[side * side];
        for (int y = 0; y < side; y++) {
            double v = (y + 0.5) / DETAIL - 0.5;
            for (int x = 0; x < side; x++) {
                argb[y * side + x] = colour.applyAsInt(between(values, grid, (x + 0.5) / DETAIL - 0.5, v));
            }
        }
        return image(argb, side);
    }

    /** Cubic through the patches' values (Catmull–Rom), so that peaks are round and keep their height. */
    private static double between(float[] values, int grid, double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double[] across = weights(x - column);
        double[] down = weights(y - row);
        double sum = 0;
        for (int j = 0; j < 4; j++) {
            for (int i = 0; i < 4; i++) {
                sum += down[j] * across[i] * at(values, grid, column - 1 + i, row - 1 + j);
            }
        }
        return within(sum, values, grid, column, row);
    }

    /** Held between the four values around, so that no peak casts a ring. */
    private static double within(double value, float[] values, int grid, int column, int row) {
        float a = at(values, grid, column, row);
        float b = at(values, grid, column + 1, row);
        float c = at(values, grid, column, row + 1);
        float d = at(values, grid, column + 1, row + 1);
        return Math.clamp(
                value, Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    /** Weights of the two neighbours on either side, for a place so far beyond the second. */
    private static double[] weights(double t) {
        return new double[] {
            t * (-0.5 + t * (1 - 0.5 * t)),
            1 + t * t * (-2.5 + 1.5 * t),
            t * (0.5 + t * (2 - 1.5 * t)),
            t * t * (-0.5 + 0.5 * t)
        };
    }

    private static float at(float[] values, int grid, int x, int y) {
        return values[Math.clamp(y, 0, grid - 1) * grid + Math.clamp(x, 0, grid - 1)];
    }

    private static WritableImage image(int[] argb, int side) {
        WritableImage image = new WritableImage(side, side);
        image.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), argb, 0, side);
        return image;
    }
}
