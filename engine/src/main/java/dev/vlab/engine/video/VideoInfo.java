package dev.vlab.engine.video;

import java.nio.file.Path;

/**
 * What a video file says of itself.
 *
 * @param file the file
 * @param durationMicros time from the first frame to the end of the last, in microseconds
 * @param width pixels across as displayed, after rotation
 * @param height pixels down as displayed, after rotation
 * @param frameRate average frames per second; individual frames are keyed by timestamp
 * @param codec FFmpeg's short name of the video codec, such as {@code h264}
 * @param hasAudio whether there is a sound stream
 */
public record VideoInfo(
        Path file, long durationMicros, int width, int height, double frameRate, String codec, boolean hasAudio) {

    public TimeSpan span() {
        return new TimeSpan(0, Math.max(1, durationMicros));
    }
}
