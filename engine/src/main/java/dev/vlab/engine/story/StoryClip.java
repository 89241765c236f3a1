package dev.vlab.engine.story;

import dev.vlab.engine.video.TimeSpan;
import java.nio.file.Path;

/**
 * A part of a video as a story names it.
 *
 * @param file where it was when the story was made, or where it should lie beside the story's file
 * @param sha256 of the file's bytes, in hexadecimal: by this it is found elsewhere
 * @param span the part
 */
public record StoryClip(Path file, String sha256, TimeSpan span) {

    /** Another part of the same video. */
    public StoryClip withSpan(TimeSpan newSpan) {
        return new StoryClip(file, sha256, newSpan);
    }
}
