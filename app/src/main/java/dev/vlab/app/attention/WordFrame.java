package dev.vlab.app.attention;

/**
 * A word and a sampled frame.
 *
 * @param token index of the word
 * @param frame index of the frame
 */
record WordFrame(int token, int frame) {}
