package dev.vlab.app.settings;

/**
 * A video that was opened.
 *
 * @param file its path
 * @param opened when it was opened last, in milliseconds since 1970
 * @param durationMicros its length
 */
public record RecentVideo(String file, long opened, long durationMicros) {}
