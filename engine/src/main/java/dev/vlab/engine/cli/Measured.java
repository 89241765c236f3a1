package dev.vlab.engine.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a benchmark prints.
 *
 * @param benchmark its name
 * @param ratios what was aimed at
 * @param seconds the times behind the ratios
 */
record Measured(String benchmark, List<Ratio> ratios, Map<String, Double> seconds) {

    /**
     * A measured ratio.
     *
     * @param ratio what was measured
     * @param aim the limit to keep
     * @param atMost whether the ratio should lie below the aim, else above
     */
    record Ratio(String name, double ratio, double aim, boolean atMost) {

        public boolean isReached() {
            return atMost ? ratio <= aim : ratio >= aim;
        }
    }

    Outcome outcome() {
        String text = ratios.stream()
                .map(ratio -> "%-4s  %.3f  (aim %s %.2f)  %s"
                        .formatted(
                                ratio.isReached() ? "ok" : "MISS",
                                ratio.ratio(),
                                ratio.atMost() ? "≤" : "≥",
                                ratio.aim(),
                                ratio.name()))
                .collect(Collectors.joining("\n"));
        return new Outcome(this, text);
    }
}
