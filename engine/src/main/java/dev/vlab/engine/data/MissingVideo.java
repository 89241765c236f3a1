package dev.vlab.engine.data;

/**
 * A video that annotations tell of and that cannot be used.
 *
 * @param video what the annotations call it
 * @param reason why not
 */
public record MissingVideo(String video, String reason) {}
