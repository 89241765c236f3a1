package dev.vlab.engine.library;

import dev.vlab.engine.task.Clip;
import java.nio.file.Path;

/** What a search is for. */
public sealed interface Sought {

    /**
     * Words for what should be seen.
     *
     * @param text not blank
     */
    record Words(String text) implements Sought {
        public Words {
            if (text.isBlank()) {
                throw new IllegalArgumentException("nothing to search for: the query is empty");
            }
        }
    }

    /**
     * What looks and moves like a clip.
     *
     * @param clip of any video, in the library or not
     */
    record LikeClip(Clip clip) implements Sought {}

    /**
     * What looks like one picture: an image file, or a frame of a video.
     *
     * @param file an image or a video
     * @param micros when the frame is on display; of no matter for an image
     */
    record LikePicture(Path file, long micros) implements Sought {}

    /**
     * More like a moment of the library; needs no look at its file.
     *
     * @param moment the moment, which is not among the hits
     */
    record LikeMoment(Moment moment) implements Sought {}
}
