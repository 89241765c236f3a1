package dev.vlab.engine.library;

import dev.vlab.engine.video.TimeSpan;

/** A span of a library video that is searched as a unit. */
public record Moment(long id, LibraryVideo video, TimeSpan span) {}
