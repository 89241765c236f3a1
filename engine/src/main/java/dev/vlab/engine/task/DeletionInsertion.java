package dev.vlab.engine.task;

import java.util.Arrays;

/**
 * How likely a text is while patches of its clip are hidden one after another, and while they are shown.
 *
 * @param deletion likelihood with the first part of the patches hidden, from none to all
 * @param insertion likelihood with only the first part of the patches shown, from none to all
 */
@SuppressWarnings("ArrayRecordComponent") // values are data, never compared
public record DeletionInsertion(double[] deletion, double[] insertion) {

    /** The mean height of the deletion curve: the lower, the sooner what matters is gone. */
    public double deletionArea() {
        return area(deletion);
    }

    /** The mean height of the insertion curve: the higher, the sooner what matters is there. */
    public double insertionArea() {
        return area(insertion);
    }

    /** By trapezoids. */
    private static double area(double[] curve) {
        double ends = (curve[0] + curve[curve.length - 1]) / 2;
        return (Arrays.stream(curve).sum() - ends) / (curve.length - 1);
    }
}
