package dev.vlab.app.attention;

import dev.vlab.app.player.Overlay;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.task.FeatureStream;
import dev.vlab.engine.video.CropRegion;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** The chosen word's attention over the video, on exactly the square that the model saw. */
public final class HeatOverlay implements Overlay {
    private static final Texts TEXTS = Texts.of(HeatOverlay.class);

    private record Drawn(AttentionPicture picture, FeatureStream stream, int frame, boolean smooth, Image image) {
        boolean fits(AttentionPicture otherPicture, FeatureStream otherStream, int otherFrame, boolean otherSmooth) {
            return picture == otherPicture && stream == otherStream && frame == otherFrame && smooth == otherSmooth;
        }
    }

    private final AttentionViewModel model;
    private final BooleanBinding shown;
    private final ObjectBinding<Object> changes;
    private @Nullable Drawn last;

    public HeatOverlay(AttentionViewModel model) {
        this.model = model;
        this.shown = model.pictureProperty().isNotNull().and(Bindings.isNotNull(model.overlayProperty()));
        this.changes = Bindings.createObjectBinding(
                Object::new, model.pictureProperty(), model.overlayProperty(), model.smoothProperty());
    }

    @Override
    public String name() {
        return TEXTS.get("attention");
    }

    @Override
    public ObservableBooleanValue shown() {
        return shown;
    }

    @Override
    public ObservableValue<?> changes() {
        return changes;
    }

    @Override
    public void draw(GraphicsContext g, Rectangle2D area, long timeMicros) {
        AttentionPicture picture = model.pictureProperty().get();
        FeatureStream stream = model.overlayProperty().get();
        CropRegion seen = model.seen(area.getWidth(), area.getHeight());
        if (picture == null
                || stream == null
                || seen == null
                || !picture.maps().clip().span().contains(timeMicros)) {
            return;
        }
        boolean smooth = model.smoothProperty().get();
        double x = area.getMinX() + seen.x();
        double y = area.getMinY() + seen.y();
        g.setImageSmoothing(smooth);
        g.drawImage(
                image(picture, stream, picture.maps().frameAt(timeMicros), smooth), x, y, seen.width(), seen.height());
        g.setStroke(Color.gray(1, 0.35));
        g.setLineWidth(1);
        g.strokeRect(Math.rint(x) + 0.5, Math.rint(y) + 0.5, Math.rint(seen.width()) - 1, Math.rint(seen.height()) - 1);
    }

    private Image image(AttentionPicture picture, FeatureStream stream, int frame, boolean smooth) {
        if (last == null || !last.fits(picture, stream, frame, smooth)) {
            Image image = HeatImage.overVideo(picture, stream, frame, smooth);
            last = new Drawn(picture, stream, frame, smooth, image);
        }
        return last.image();
    }
}
