package dev.vlab.engine.library;

import dev.vlab.engine.video.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * What a model or a person says of a span of a library video. Never changes; words put in its place are another
 * caption.
 *
 * @param id the library's number for it; a later caption has a higher one
 * @param video number of the video
 * @param span what it is about
 * @param text the words
 * @param model name of the model that wrote it, null for a person
 */
public record LibraryCaption(
        long id,
        long video,
        TimeSpan span,
        String text,
        @Nullable String model) {}
