package dev.vlab.app.player;

import dev.vlab.engine.video.VideoFrame;
import java.nio.ByteBuffer;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/** The frame, as large as fits, and what is drawn over it. */
public final class StageView extends Region {
    /** Pictures are saved at twice their size on screen, so that words and heat maps stay sharp. */
    private static final double SCALE = 2;

    private final Player player;
    private final ObservableList<Overlay> overlays;
    private final ImageView picture = new ImageView();
    private final Canvas canvas = new Canvas();
    private @Nullable PixelBuffer<ByteBuffer> buffer;
    private Rectangle2D place = Rectangle2D.EMPTY;

    public StageView(Player player, ObservableList<Overlay> overlays) {
        this.player = player;
        this.overlays = overlays;
        getStyleClass().add("stage");
        setMinSize(160, 120);
        picture.setSmooth(true);
        canvas.setMouseTransparent(true);
        getChildren().setAll(picture, canvas);
        player.frameProperty().addListener((property, before, now) -> show(now));
        ChangeListener<Object> redraw = (property, before, now) -> draw();
        overlays.forEach(overlay -> listen(overlay, redraw));
        overlays.addListener((ListChangeListener<Overlay>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(overlay -> listen(overlay, redraw));
            }
            draw();
        });
        show(player.frameProperty().get());
    }

    private static void listen(Overlay overlay, ChangeListener<Object> redraw) {
        overlay.shown().addListener(redraw);
        overlay.changes().addListener(redraw);
    }

    private void show(@Nullable VideoFrame frame) {
        if (frame == null) {
            picture.setImage(null);
            buffer = null;
        } else {
            PixelBuffer<ByteBuffer> into = bufferFor(frame);
            into.updateBuffer(pixels -> {
                pixels.getBuffer().clear().put(frame.bgra()).flip();
                return null;
            });
        }
        requestLayout();
        draw();
    }

    private PixelBuffer<ByteBuffer> bufferFor(VideoFrame frame) {
        PixelBuffer<ByteBuffer> fitting = buffer;
        if (fitting == null || fitting.getWidth() != frame.width() || fitting.getHeight() != frame.height()) {
            fitting = new PixelBuffer<>(
                    frame.width(),
                    frame.height(),
                    ByteBuffer.allocateDirect(frame.bgra().length),
                    PixelFormat.getByteBgraPreInstance());
            buffer = fitting;
            picture.setImage(new WritableImage(fitting));
        }
        return fitting;
    }

    /** The frame with what is drawn over it, at least at the video's own size; null where there is none. */
    public @Nullable WritableImage picture() {
        VideoFrame frame = player.frameProperty().get();
        if (frame == null || place.equals(Rectangle2D.EMPTY)) {
            return null;
        }
        double scale = Math.max(SCALE, frame.width() / place.getWidth());
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(scale, scale));
        Bounds shown = localToParent(new BoundingBox(
                place.getMinX() * scale, place.getMinY() * scale, place.getWidth() * scale, place.getHeight() * scale));
        parameters.setViewport(new Rectangle2D(shown.getMinX(), shown.getMinY(), shown.getWidth(), shown.getHeight()));
        return snapshot(parameters, null);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        canvas.setWidth(width);
        canvas.setHeight(height);
        VideoFrame frame = player.frameProperty().get();
        if (frame != null && width > 0 && height > 0) {
            double scale = Math.min(width / frame.width(), height / frame.height());
            double w = Math.round(frame.width() * scale);
            double h = Math.round(frame.height() * scale);
            place = new Rectangle2D(Math.floor((width - w) / 2), Math.floor((height - h) / 2), w, h);
            picture.setFitWidth(w);
            picture.setFitHeight(h);
            picture.relocate(place.getMinX(), place.getMinY());
        }
        draw();
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        VideoFrame frame = player.frameProperty().get();
        if (frame == null || place.equals(Rectangle2D.EMPTY)) {
            return;
        }
        for (Overlay overlay : overlays) {
            if (overlay.shown().get()) {
                g.save();
                overlay.draw(g, place, frame.timestampMicros());
                g.restore();
            }
        }
    }
}
