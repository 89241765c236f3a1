package dev.vlab.engine.task;

import dev.vlab.engine.video.TimeSpan;
import java.nio.file.Path;

/**
 * A span of a video file, the thing that every job is about.
 *
 * @param file the video
 * @param span the part that is meant
 */
public record Clip(Path file, TimeSpan span) {}
