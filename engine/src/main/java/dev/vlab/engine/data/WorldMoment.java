package dev.vlab.engine.data;

import dev.vlab.engine.video.TimeSpan;

/** When an event happens, and what it is. */
public record WorldMoment(TimeSpan span, String caption) {}
