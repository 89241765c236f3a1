package dev.vlab.engine.ablation;

import java.util.List;

/**
 * A measure over the seeds of a variant.
 *
 * @param mean of the seeds
 * @param deviation the sample's standard deviation, 0 for a single seed
 */
public record Spread(double mean, double deviation) {

    static Spread of(List<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return new Spread(mean, values.size() < 2 ? 0 : Math.sqrt(squares / (values.size() - 1)));
    }
}
