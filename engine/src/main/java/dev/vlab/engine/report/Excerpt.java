package dev.vlab.engine.report;

import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoInfo;
import org.jspecify.annotations.Nullable;

/**
 * A part of a video that was chosen.
 *
 * @param video what the file says of itself
 * @param span the part
 * @param score how well it matches what was searched for; null where nothing was
 * @param text what is said of it, may be empty
 */
public record Excerpt(
        VideoInfo video, TimeSpan span, @Nullable Double score, String text) {}
