package dev.vlab.engine.task;

import java.util.List;

/**
 * The embedding of a clip.
 *
 * @param clip the clip
 * @param video {@code [projection]}, L2-normalised, from video features
 * @param frames one {@code [projection]} vector a frame, L2-normalised, from image features
 * @param frameTimes the frames' timestamps in microseconds
 */
@SuppressWarnings("ArrayRecordComponent") // vectors are data, never compared as keys
public record ClipEmbedding(Clip clip, float[] video, List<float[]> frames, List<Long> frameTimes) {}
