package dev.vlab.engine.task;

/**
 * A generated description of a clip.
 *
 * @param clip what is described
 * @param text the caption
 * @param score geometric mean of the token probabilities, 0 to 1
 */
public record Caption(Clip clip, String text, double score) {}
