package dev.vlab.app.jobs;

import java.util.Locale;

/** Probabilities for people: no more figures than count. */
public final class Percent {
    private Percent() {}

    /** To the tenth of a percent, for probabilities of which the small ones do not matter. */
    public static String rough(double probability) {
        double percent = probability * 100;
        if (percent > 0 && percent < 0.1) {
            return "< 0.1 %";
        }
        return String.format(Locale.ROOT, percent >= 10 ? "%.0f %%" : "%.1f %%", percent);
    }

    public static String of(double probability) {
        double percent = probability * 100;
        String format = percent >= 10 ? "%.0f %%" : percent >= 1 ? "%.1f %%" : percent >= 0.1 ? "%.2f %%" : "%.3f %%";
        return String.format(Locale.ROOT, format, percent);
    }
}
