package dev.vlab.engine.eval;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a clip of the gallery and its caption found each other.
 *
 * @param file the video's name
 * @param caption its canonical caption
 * @param clipRank where the clip stands when its caption is sought
 * @param captionRank where the caption stands when the clip is sought
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
