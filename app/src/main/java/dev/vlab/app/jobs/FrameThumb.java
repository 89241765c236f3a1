package dev.vlab.app.jobs;

import dev.vlab.app.player.FrameImages;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;

/** A small picture of a video frame that can be pressed. */
public final class FrameThumb extends Button {
    /** Pixels decoded for each pixel shown, so that pictures stay sharp on dense screens. */
    private static final int DENSITY = 2;

    private final ImageView picture = new ImageView();

    public FrameThumb(FrameImages frames, Path file, long micros, double width, double height) {
        getStyleClass().setAll("frame-thumb");
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        picture.setPreserveRatio(true);
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        setGraphic(picture);
        frames.request(file, micros, (int) (height * DENSITY), picture::setImage);
    }
}
