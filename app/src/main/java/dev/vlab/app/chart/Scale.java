package dev.vlab.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where values lie on an axis.
 *
 * @param least value at the axis' beginning
 * @param most value at its end, above {@code least}
 * @param logarithmic whether equal ratios lie equally far apart; {@code least} is above 0 then
 */
record Scale(double least, double most, boolean logarithmic) {
    private static final double SMALLEST = 1e-6;
    private static final double ROOM = 0.05;

    /** The scale on which all points of some curves have room. */
    static Scale of(List<Curve> curves, boolean logarithmic) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Curve curve : curves) {
            for (double y : curve.y()) {
                if (Double.isFinite(y) && !(logarithmic && y <= SMALLEST)) {
                    least = Math.min(least, y);
                    most = Math.max(most, y);
                }
            }
        }
        if (least > most) {
            return new Scale(logarithmic ? 0.1 : 0, 1, logarithmic);
        }
        if (logarithmic) {
            double room = Math.max(1.05, Math.pow(most / least, ROOM));
            return new Scale(least / room, most * room, true);
        }
        double top = most + ROOM * Math.max(most, SMALLEST);
        return new Scale(Math.min(0, least), top, false);
    }

    /** 0 at the beginning, 1 at the end. */
    double place(double value) {
        return logarithmic
                ? Math.log(Math.max(value, SMALLEST) / least) / Math.log(most / least)
                : (value - least) / (most - least);
    }

    /** Round values, about so many of them. */
    List<Double> ticks(int wanted) {
        List<Double> ticks = new ArrayList<>();
        if (logarithmic && most / least > 8) {
            for (double decade = Math.pow(10, Math.floor(Math.log10(least))); decade <= most; decade *= 10) {
                for (double factor : most / least > 500 ? new double[] {1} : new double[] {1, 2, 5}) {
                    addWithin(ticks, decade * factor);
                }
            }
            return ticks;
        }
        double step = step((most - least) / Math.max(1, wanted));
        for (long i = (long) Math.ceil(least / step); i * step <= most; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    private void addWithin(List<Double> ticks, double tick) {
        if (tick >= least && tick <= most) {
            ticks.add(tick);
        }
    }

    private static double step(double rough) {
        double decade = Math.pow(10, Math.floor(Math.log10(rough)));
        double digits = rough / decade;
        return decade * (digits <= 1 ? 1 : digits <= 2 ? 2 : digits <= 5 ? 5 : 10);
    }

    /** A value as an axis or a read-out writes it. */
    static String text(double value) {
        double size = Math.abs(value);
        if (size >= 1000) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        if (size != 0 && size < 0.001) {
            return String.format(Locale.ROOT, "%.1e", value).replace("e-0", "e-");
        }
        String digits = String.format(Locale.ROOT, size >= 10 ? "%.1f" : "%.3f", value);
        return digits.replaceFirst("\\.?0+$", "");
    }
}
