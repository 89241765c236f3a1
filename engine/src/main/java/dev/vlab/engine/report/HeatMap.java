package dev.vlab.engine.report;

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
        int side = grid * DETAIL;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double value = between(values, grid, (x + 0.5) / DETAIL - 0.5, (y + 0.5) / DETAIL - 0.5);
                image.setRGB(x, y, scale.overVideo(most > 0 ? value / most : 0));
            }
        }
        return image;
    }

    private static double between(float[] values, int grid, double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double right = x - column;
        double below = y - row;
        double upper = at(values, grid, column, row) * (1 - right) + at(values, grid, column + 1, row) * right;
        double lower = at(values, grid, column, row + 1) * (1 - right) + at(values, grid, column + 1, row + 1) * right;
        return upper * (1 - below) + lower * below;
    }

    private static double at(float[] values, int grid, int column, int row) {
        return values[Math.clamp(row, 0, grid - 1) * grid + Math.clamp(column, 0, grid - 1)];
    }
}
