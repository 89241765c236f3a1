package dev.vlab.engine.story;

import dev.vlab.engine.task.Clip;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoInfo;

/**
 * A story's clip as it was found on this machine.
 *
 * @param video the video, wherever it lies
 * @param span the part that is meant, cut off at the video's end
 */
public record FoundClip(VideoInfo video, TimeSpan span) {

    /** What jobs work on. */
    public Clip clip() {
        return new Clip(video.file(), span);
    }
}
