package dev.vlab.engine.eval;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a clip of the gallery and a caption of its found each other.
 *
 * @param file the video's name
 * @param caption what was sought
 * @param clipRank where the clip stands when the caption is sought
 * @param captionRank where the best of the clip's captions stands when the clip is sought
 * @param firstClip name of the video that stands first for the caption
 * @param firstCaption the caption that stands first for the clip
 */
public record FoundClip(
        String file,
        String caption,
        @JsonProperty("clip_rank") int clipRank,
        @JsonProperty("caption_rank") int captionRank,
        @JsonProperty("first_clip") String firstClip,
        @JsonProperty("first_caption") String firstCaption) {}
