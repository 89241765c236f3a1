package dev.vlab.engine.video;

/**
 * One axis of an antialiased bicubic resize (a = −0.5) as Pillow does it: the cubic is stretched by the scale when
 * shrinking, weights are fixed-point numbers, and the result is rounded to 8 bits.
 */
final class BicubicFilter {

    /** Fractional bits of a weight: 8 of the 32 are the pixel's, 2 are room for the cubic's overshoot. */
    private static final int PRECISION = 22;

    static final int HALF = 1 << (PRECISION - 1);

    private final int[] first;
    private final int[][] weights;

    /**
     * @param in pixels before
     * @param out pixels after
     * @param from first output pixel that is wanted
     * @param count how many output pixels are wanted
     */
    BicubicFilter(int in, int out, int from, int count) {
        first = new int[count];
        weights = new int[count][];
        for (int i = 0; i < count; i++) {
            if (in == out) {
                first[i] = from + i;
                weights[i] = new int[] {1 << PRECISION};
            } else {
                compute(i, from + i, (double) in / out, in);
            }
        }
    }

    private void compute(int index, int pixel, double scale, int in) {
        double stretch = Math.max(scale, 1);
        double support = 2 * stretch;
        double centre = (pixel + 0.5) * scale;
        int low = Math.max(0, (int) (centre - support + 0.5));
        int high = Math.min(in, (int) (centre + support + 0.5));
        double[] exact = new double[high - low];
        double sum = 0;
        for (int i = 0; i < exact.length; i++) {
            exact[i] = cubic((i + low - centre + 0.5) / stretch);
            sum += exact[i];
        }
        int[] fixed = new int[exact.length];
        for (int i = 0; i < fixed.length; i++) {
            double weight = exact[i] / sum * (1 << PRECISION);
            fixed[i] = (int) (weight < 0 ? weight - 0.5 : weight + 0.5);
        }
        first[index] = low;
        weights[index] = fixed;
    }

    private static double cubic(double x) {
        double a = -0.5;
        double t = Math.abs(x);
        if (t < 1) {
            return ((a + 2) * t - (a + 3)) * t * t + 1;
        }
        return t < 2 ? (((t - 5) * t + 8) * t - 4) * a : 0;
    }

    /** The first input pixel that output pixel {@code index}, counted from the first wanted one, depends on. */
    int first(int index) {
        return first[index];
    }

    /** Weights of the input pixels from {@link #first} on. */
    int[] weights(int index) {
        return weights[index];
    }

    /** One past the last input pixel that any wanted output pixel depends on. */
    int end() {
        return first[first.length - 1] + weights[weights.length - 1].length;
    }

    /** A sum of weighted pixels plus {@link #HALF}, as an 8-bit value. */
    static int clip8(int sum) {
        return Math.clamp(sum >> PRECISION, 0, 255);
    }
}
