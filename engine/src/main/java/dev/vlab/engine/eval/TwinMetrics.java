package dev.vlab.engine.eval;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a model knows a clip from its temporal twin.
 *
 * @param choices two for each pair of twins
 * @param accuracy share of right choices; a tie is half of one
 * @param imageOnly the same choices with image features alone
 * @param likelihood the same choices by which caption the model would rather write; null for a model that writes none
 * @param chance accuracy of drawing lots
 * @param byLevel the same for each level of clips
 */
public record TwinMetrics(
        int choices,
        double accuracy,
        @JsonProperty("image_only") double imageOnly,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double likelihood,
        double chance,
        @JsonProperty("by_level") Map<String, OfLevel> byLevel) {

    private static final double CHANCE = 0.5;

    /** One level of clips. */
    public record OfLevel(
            int choices,
            double accuracy,
            @JsonProperty("image_only") double imageOnly) {}

    /**
     * Counts.
     *
     * @param choices at least one
     */
    public static TwinMetrics of(List<TwinChoice> choices) {
        Map<String, OfLevel> byLevel = new TreeMap<>();
        choices.stream()
                .collect(Collectors.groupingBy(TwinChoice::level))
                .forEach((level, some) -> byLevel.put(level, ofLevel(some)));
        OfLevel all = ofLevel(choices);
        return new TwinMetrics(all.choices, all.accuracy, all.imageOnly, likelihood(choices), CHANCE, byLevel);
    }

    private static @Nullable Double likelihood(List<TwinChoice> choices) {
        List<Double> right = choices.stream()
                .map(TwinChoice::likelihood)
                .filter(Objects::nonNull)
                .toList();
        return right.isEmpty()
                ? null
                : right.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static OfLevel ofLevel(List<TwinChoice> choices) {
        return new OfLevel(
                choices.size(),
                choices.stream().mapToDouble(TwinChoice::video).average().orElseThrow(),
                choices.stream().mapToDouble(TwinChoice::image).average().orElseThrow());
    }
}
