package dev.vlab.engine.eval;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.vlab.engine.eval.caption.CaptionScores;
import dev.vlab.engine.eval.caption.ReferencedCaption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How many captions were right, and how near the others came.
 *
 * @param clips how many were described
 * @param exact share of captions that equal a reference word for word
 * @param stated share of captions that state all that happens, see {@link DescribedClip#stated}; null where no clip is
 *     of the sample world
 * @param meanScore mean confidence of the model, 0 to 1
 * @param scores BLEU, METEOR, ROUGE-L and CIDEr-D of all captions
 * @param byLevel how many were right for each level of clips
 */
public record CaptionMetrics(
        int clips,
        double exact,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double stated,
        @JsonProperty("mean_score") double meanScore,
        @JsonUnwrapped CaptionScores scores,
        @JsonProperty("by_level") Map<String, OfLevel> byLevel) {

    /** One level of clips. */
    public record OfLevel(
            int clips,
            double exact,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Double stated,

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
        return new CaptionMetrics(all.clips, all.exact, all.stated, all.meanScore, scores(described), byLevel);
    }

    private static CaptionScores scores(List<DescribedClip> described) {
        return CaptionScores.of(described.stream()
                .map(clip -> new ReferencedCaption(clip.caption(), clip.references()))
                .toList());
    }

    private static OfLevel ofLevel(List<DescribedClip> described) {
        List<Boolean> stated = described.stream()
                .map(DescribedClip::stated)
                .filter(Objects::nonNull)
                .toList();
        return new OfLevel(
                described.size(),
                (double) described.stream().filter(DescribedClip::exact).count() / described.size(),
                stated.isEmpty() ? null : stated.stream().filter(right -> right).count() / (double) stated.size(),
                described.stream().mapToDouble(DescribedClip::score).average().orElseThrow());
    }
}
