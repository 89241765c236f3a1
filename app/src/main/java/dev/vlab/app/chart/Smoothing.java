package dev.vlab.app.chart;

/** Takes the noise out of a curve. */
public final class Smoothing {
    private Smoothing() {}

    /**
     * The exponentially weighted mean of each value and those before it, with the weights that are missing at the
     * beginning made up for.
     *
     * @param weight how much of what was before counts: 0 leaves the values as they are, towards 1 is smoother
     */
    public static double[] of(double[] values, double weight) {
        double[] smooth = new double[values.length];
        double mean = 0;
        double seen = 0;
        for (int i = 0; i < values.length; i++) {
            mean = weight * mean + (1 - weight) * values[i];
            seen = weight * seen + (1 - weight);
            smooth[i] = mean / seen;
        }
        return smooth;
    }
}
