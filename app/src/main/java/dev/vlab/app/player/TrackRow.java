package dev.vlab.app.player;

import dev.vlab.app.look.Palette;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** One track in the timeline: its name and its drawing. */
final class TrackRow {
    private final Track track;
    private final Supplier<TimeAxis> axis;
    private final ObservableValue<Palette> palette;
    private final Label name;
    private final Canvas canvas = new Canvas();
    private final Tooltip tip = new Tooltip();

    TrackRow(Track track, Supplier<TimeAxis> axis, ObservableValue<Palette> palette) {
        this.track = track;
        this.axis = axis;
        this.palette = palette;
        name = new Label(track.name());
        name.getStyleClass().add("track-name");
        track.changes().addListener((property, before, now) -> draw());
        canvas.setOnMouseMoved(event -> showTip(track.tip(axis.get().micros(event.getX()))));
    }

    private void showTip(@Nullable String text) {
        if (text == null) {
            Tooltip.uninstall(canvas, tip);
        } else {
            tip.setText(text);
            Tooltip.install(canvas, tip);
        }
    }

    Track track() {
        return track;
    }

    Label name() {
        return name;
    }

    Canvas canvas() {
        return canvas;
    }

    boolean covers(double y) {
        return canvas.isVisible() && y >= canvas.getLayoutY() && y < canvas.getLayoutY() + canvas.getHeight();
    }

    /** Places and draws the row; false if there is nothing to show. */
    boolean layout(double x, double y, double nameWidth, TimeAxis now) {
        boolean shown = track.shown().get();
        name.setVisible(shown);
        canvas.setVisible(shown);
        if (shown) {
            name.resizeRelocate(x, y, nameWidth - 8, track.height());
            canvas.setWidth(now.width());
            canvas.setHeight(track.height());
            canvas.relocate(x + nameWidth, y);
            draw();
        }
        return shown;
    }

    private void draw() {
        if (!track.shown().get() || canvas.getWidth() <= 0) {
            return;
        }
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.save();
        g.beginPath();
        g.rect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.clip();
        track.draw(g, axis.get(), palette.getValue());
        g.restore();
    }
}
