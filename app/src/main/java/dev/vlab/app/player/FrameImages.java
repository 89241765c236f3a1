package dev.vlab.app.player;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/** Small pictures of video frames for film strips, cards and tracks: decoded off the JavaFX thread, remembered. */
public interface FrameImages {
    /**
     * Asks for the frame at an instant, scaled to a height.
     *
     * @param ready receives it on the JavaFX thread, at once if it is remembered; never called where it cannot be
     *     decoded, or where so many others were asked for since that this one is out of view
     */
    void request(Path file, long micros, int height, Consumer<Image> ready);

    /** The same frame if it is remembered, without asking for it. */
    Optional<Image> remembered(Path file, long micros, int height);
}
