package dev.vlab.engine.eval;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How well texts find clips and clips find texts.
 *
 * @param gallery number of clips to find
 * @param textToVideo captions that look for their clip
 * @param videoToText clips that look for their caption
 * @param twins null where there are no pairs of temporal twins
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RetrievalMetrics(
        int gallery,
        @JsonProperty("text_to_video") Ranks textToVideo,
        @JsonProperty("video_to_text") Ranks videoToText,
        @Nullable TwinMetrics twins) {}
