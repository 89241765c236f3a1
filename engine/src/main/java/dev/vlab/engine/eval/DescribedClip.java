package dev.vlab.engine.eval;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vlab.engine.data.CaptionFacts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A clip that a model was asked to describe.
 *
 * @param file the video's name
 * @param level how much happens in it
 * @param caption the model's
 * @param score the model's own confidence, 0 to 1
 * @param references right captions
 */
public record DescribedClip(String file, String level, String caption, double score, List<String> references) {

    /** Whether the caption is one of the references word for word. */
    @JsonProperty
    public boolean exact() {
        return references.stream().anyMatch(reference -> words(reference).equals(words(caption)));
    }

    /**
     * Whether the caption states every thing, its colour and every event, rightly and in order, in whatever words; null
     * where the clip is not of the sample world.
     */
    @JsonProperty
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public @Nullable Boolean stated() {
        String truth = references.getFirst();
        return CaptionFacts.of(truth).isEmpty() ? null : CaptionFacts.complete(caption, truth);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }
}
