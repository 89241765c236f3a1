package dev.vlab.app.attention;

import dev.vlab.app.jobs.Percent;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.FeatureStream;
import dev.vlab.engine.task.HeadStatistic;
import java.util.Locale;

/**
 * A statistic of every head of every layer for one word, in both streams; its colours go from the lowest to the
 * highest.
 */
final class HeadNumbers {
    private static final Texts TEXTS = Texts.of(HeadNumbers.class);

    private final HeadStatistic statistic;
    private final double[][][] values; // [stream][layer][head]
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;

    HeadNumbers(AttentionMaps maps, HeadStatistic statistic, int token) {
        this.statistic = statistic;
        values = new double[FeatureStream.values().length][maps.layers()][maps.heads()];
        for (FeatureStream stream : FeatureStream.values()) {
            for (int layer = 0; layer < maps.layers(); layer++) {
                for (int head = 0; head < maps.heads(); head++) {
                    double value = maps.statistic(statistic, stream, token, layer, head);
                    values[stream.ordinal()][layer][head] = value;
                    lowest = Math.min(lowest, value);
                    highest = Math.max(highest, value);
                }
            }
        }
    }

    /** Place of a head's value between the lowest and the highest, 0 to 1. */
    double scaled(FeatureStream stream, int layer, int head) {
        double span = highest - lowest;
        return span > 0 ? (values[stream.ordinal()][layer][head] - lowest) / span : 0;
    }

    String words(FeatureStream stream, int layer, int head) {
        return words(values[stream.ordinal()][layer][head]);
    }

    String lowest() {
        return words(lowest);
    }

    String highest() {
        return words(highest);
    }

    private String words(double value) {
        return statistic == HeadStatistic.TIME_SPREAD
                ? TEXTS.get("seconds", String.format(Locale.ROOT, "%.2f", value))
                : Percent.of(value);
    }
}
