package dev.vlab.app.jobs;

import java.util.Locale;

/** Probabilities for people: no more figures than count. */
public final class Percent {
    private Percent() {}

    public static String of(double probability) {
        double percent = probability * 100;
        String format = percent >= 10 ? "%.0f %%" : percent >= 1 ? "%.1f %%" : percent >= 0.1 ? "%.2f %%" : "%.3f %%";
        return String.format(Locale.ROOT, format, percent);
    }
}
