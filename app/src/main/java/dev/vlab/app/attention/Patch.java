package dev.vlab.app.attention;

/**
 * A patch of a sampled frame.
 *
 * @param frame index of the frame
 * @param row from the top, 0 first
 * @param column from the left, 0 first
 */
public record Patch(int frame, int row, int column) {}
