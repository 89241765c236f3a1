package dev.vlab.engine.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many captions were right.
 *
 * @param clips how many were described
 * @param exact share of captions that equal a reference word for word
 * @param meanScore mean confidence of the model, 0 to 1
 * @param byLevel the same for each level of clips
 */
public record CaptionMetrics(
        int clips,
        double exact,
        @JsonProperty("mean_score") double meanScore,
        @JsonProperty("by_level") Map<String, OfLevel> byLevel) {

    /** One level of clips. */
    public record OfLevel(
            int clips,
            double exact,
            @JsonProperty("mean_score") double meanScore) {}

    /**
     * Counts.
     *
     * @param described at least one
     */
    public static CaptionMetrics of(List<DescribedClip> described) {
        Map<String, OfLevel> byLevel = new TreeMap<>();
        described.stream()
                .collect(Collectors.groupingBy(DescribedClip::level))
                .forEach((level, clips) -> byLevel.put(level, ofLevel(clips)));
        OfLevel all = ofLevel(described);
        return new CaptionMetrics(all.clips, all.exact, all.meanScore, byLevel);
    }

    private static OfLevel ofLevel(List<DescribedClip> described) {
        return new OfLevel(
                described.size(),
                (double) described.stream().filter(DescribedClip::exact).count() / described.size(),
                described.stream().mapToDouble(DescribedClip::score).average().orElseThrow());
    }
}
