package dev.vlab.app.player;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;

/** Something drawn over the video frame: heat map, evidence, subtitle. */
public interface Overlay {
    /** What it is, for the stage's menu. */
    String name();

    /** Whether it is to be drawn. */
    ObservableBooleanValue shown();

    /** Changes whenever it has to be drawn again, besides changes of frame and size. */
    ObservableValue<?> changes();

    /**
     * Draws.
     *
     * @param picture where the frame's picture lies in the canvas, in pixels
     * @param timeMicros timestamp of the very frame that is shown
     */
    void draw(GraphicsContext g, Rectangle2D picture, long timeMicros);
}
