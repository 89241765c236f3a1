package dev.vlab.app.chart;

import java.util.List;

/**
 * What a chart shows.
 *
 * @param curves drawn in this order
 * @param bands stretches of the horizontal axis
 * @param end where the horizontal axis ends at least; it begins at 0
 * @param logarithmic whether equal ratios lie equally far apart
 */
public record Plot(List<Curve> curves, List<Band> bands, double end, boolean logarithmic) {
    public static final Plot EMPTY = new Plot(List.of(), List.of(), 0, false);

    double right() {
        return Math.max(
                Math.max(1, end),
                curves.stream()
                        .filter(curve -> !curve.empty())
                        .mapToDouble(curve -> curve.x()[curve.x().length - 1])
                        .max()
                        .orElse(0));
    }
}
