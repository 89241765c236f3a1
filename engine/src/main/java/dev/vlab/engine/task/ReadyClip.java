package dev.vlab.engine.task;

import java.util.List;

/**
 * A clip whose frames are decoded and prepared, so that the model can look at it at once.
 *
 * @param clip the clip
 * @param pixels {@code [frames, 3, size, size]} in one row, red green blue, normalised as CLIP does
 * @param frameTimes the frames' timestamps in microseconds
 */
@SuppressWarnings("ArrayRecordComponent") // pixels are data, never compared
public record ReadyClip(Clip clip, float[] pixels, List<Long> frameTimes) {}
