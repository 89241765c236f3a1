package dev.vlab.engine.library;

/**
 * How well an instant of a moment matches a query.
 *
 * @param micros the frame's time
 * @param score cosine similarity of query and image features, −1 to 1
 */
public record FrameScore(long micros, double score) {}
