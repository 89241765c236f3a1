package dev.vlab.app.jobs;

import dev.vlab.app.player.FrameImages;
import dev.vlab.engine.video.TimeSpan;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;

/** A small picture of a video frame that can be pressed. */
public final class FrameThumb extends Button {
    /** Pixels decoded for each pixel shown, so that pictures stay sharp on dense screens. */
    private static final int DENSITY = 2;

    private static final int SCRUB_STEPS = 12;

    private final ImageView picture = new ImageView();
    private final FrameImages frames;
    private final Path file;
    private long shown = -1;

    public FrameThumb(FrameImages frames, Path file, long micros, double width, double height) {
        getStyleClass().setAll("frame-thumb");
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        picture.setPreserveRatio(true);
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        setGraphic(picture);
        this.frames = frames;
        this.file = file;
        show(micros);
    }

    /** Lets the mouse, moved across the picture, show what happens in a span; when it leaves, all is as before. */
    public FrameThumb scrubbing(TimeSpan span) {
        long still = shown;
        setOnMouseMoved(event -> {
            double share = Math.clamp(event.getX() / getWidth(), 0, 1);
            show(span.startMicros() + span.durationMicros() * (long) (share * SCRUB_STEPS) / SCRUB_STEPS);
        });
        setOnMouseExited(event -> show(still));
        return this;
    }

    private void show(long micros) {
        if (micros != shown) {
            shown = micros;
            frames.request(file, micros, (int) (getPrefHeight() * DENSITY), image -> {
                if (micros == shown) {
                    picture.setImage(image);
                }
            });
        }
    }
}
