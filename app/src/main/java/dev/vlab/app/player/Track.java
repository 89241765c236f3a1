package dev.vlab.app.player;

import dev.vlab.app.look.Palette;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/** A row of the timeline: thumbnails, captions, evidence, hits. All rows share one time axis. */
public interface Track {
    /** The row's name at its left, one word. */
    String name();

    /** The row's height in pixels. */
    double height();

    /** Whether there is anything to show; an empty row takes no room. */
    ObservableBooleanValue shown();

    /** Changes whenever the row has to be drawn again, besides changes of axis, size and theme. */
    ObservableValue<?> changes();

    /** Draws the row into {@code axis.width() × height()} pixels, clipped and cleared beforehand. */
    void draw(GraphicsContext g, TimeAxis axis, Palette palette);

    /** What is at an instant, for the tooltip; null for nothing. */
    default @Nullable String tip(long micros) {
        return null;
    }

    /**
     * A click on the row. A row of things (a caption, a hit) chooses the thing there.
     *
     * @return false to let the timeline move the playhead to the instant
     */
    default boolean clicked(long micros) {
        return false;
    }
}
