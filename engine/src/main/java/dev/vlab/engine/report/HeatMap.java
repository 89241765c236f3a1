package dev.vlab.engine.report;

import dev.vlab.engine.video.CropRegion;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** A square grid of values as a picture to be laid over a frame. */
public final class HeatMap {

    /** Pixels along a side of a patch. */
    private static final int DETAIL = 12;

    private HeatMap() {}

    /**
     * Interpolates between the patches' centres and colours what results, so that every colour is one of the scale.
     *
     * @param values {@code [grid²]}, row by row from the top left
     * @param most the value that has the scale's brightest colour
     */
    public static BufferedImage smooth(float[] values, int grid, double most, HeatScale scale) {
        int side = side(grid);
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, side, side, smoothPixels(values, grid, most, scale), 0, side);
        return image;
    }

    /**
     * Lays a heat map over a frame.
     *
     * @param seen the part of the frame that the model saw
     * @param left where the frame was drawn
     * @param top where the frame was drawn
     */
    static void lay(Graphics2D g, BufferedImage heat, CropRegion seen, int left, int top) {
        AffineTransform place = AffineTransform.getTranslateInstance(left + seen.x(), top + seen.y());
        place.scale(seen.width() / heat.getWidth(), seen.height() / heat.getHeight());
        g.drawImage(heat, place, null);
    }

    /** A smooth picture's pixels, {@code side · side} of {@code 0xAARRGGBB}, not premultiplied. */
    public static int[] smoothPixels(float[] values, int grid, double most, HeatScale scale) {
        int side = side(grid);
        int[] argb = new int[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double value = between(values, grid, (x + 0.5) / DETAIL - 0.5, (y + 0.5) / DETAIL - 0.5);
                argb[y * side + x] = scale.overVideo(most > 0 ? value / most : 0);
            }
        }
        return argb;
    }

    /** Pixels along a side of a smooth picture. */
    public static int side(int grid) {
        return grid * DETAIL;
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
        return Math.clamp(value, Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
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

    private static float at(float[] values, int grid, int column, int row) {
        return values[Math.clamp(row, 0, grid - 1) * grid + Math.clamp(column, 0, grid - 1)];
    }
}
