package dev.vlab.engine.video;

/**
 * One decoded picture in display orientation.
 *
 * @param timestampMicros presentation time from the start of the video, the frame's key
 * @param width pixels across
 * @param height pixels down
 * @param bgra {@code height · width · 4} bytes, rows from the top, blue green red alpha (alpha 255)
 */
@SuppressWarnings("ArrayRecordComponent") // a picture is its pixels; frames are compared by timestamp
public record VideoFrame(long timestampMicros, int width, int height, byte[] bgra) {}
