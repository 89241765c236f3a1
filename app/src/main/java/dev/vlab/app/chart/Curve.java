package dev.vlab.app.chart;

import java.util.Arrays;
import javafx.scene.paint.Color;

/**
 * One line of a chart.
 *
 * @param name what the legend and the read-out call it
 * @param dashes lengths of strokes and gaps in pixels, none for a solid line
 * @param faint drawn in the background, without a name
 * @param x ascending
 * @param y as many
 */
public record Curve(String name, Color colour, double[] dashes, boolean faint, double[] x, double[] y) {

    public Curve {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " places but " + y.length + " values");
        }
    }

    boolean empty() {
        return x.length == 0;
    }

    /** The value at a place: that of the last point not after it; NaN outside of the curve. */
    double at(double place) {
        if (empty() || place < x[0] || place > x[x.length - 1]) {
            return Double.NaN;
        }
        int found = Arrays.binarySearch(x, place);
        return y[found >= 0 ? found : -found - 2];
    }
}
