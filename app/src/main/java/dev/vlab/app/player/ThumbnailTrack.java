package dev.vlab.app.player;

import dev.vlab.app.look.Palette;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.video.VideoInfo;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/** The video as a film strip: pictures side by side, each of the middle of the time that it covers. */
public final class ThumbnailTrack implements Track {
    private static final Texts TEXTS = Texts.of(ThumbnailTrack.class);
    private static final double HEIGHT = 52;

    private final Playhead playhead;
    private final FrameImages frames;
    private final SimpleIntegerProperty revision = new SimpleIntegerProperty();
    private final ObservableBooleanValue shown;
    private final Map<Long, Image> images = new HashMap<>();
    private @Nullable VideoInfo pictured;

    public ThumbnailTrack(Playhead playhead, FrameImages frames) {
        this.playhead = playhead;
        this.frames = frames;
        shown = playhead.videoProperty().isNotNull();
    }

    @Override
    public String name() {
        return TEXTS.get("frames");
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public ObservableBooleanValue shown() {
        return shown;
    }

    @Override
    public ObservableValue<?> changes() {
        return revision;
    }

    @Override
    public void draw(GraphicsContext g, TimeAxis axis, Palette palette) {
        VideoInfo video = playhead.video();
        if (video == null || axis.width() < 1) {
            return;
        }
        if (!video.equals(pictured)) {
            images.clear();
            pictured = video;
        }
        g.setFill(palette.stage());
        g.fillRect(0, 0, axis.width(), HEIGHT);
        double width = HEIGHT * video.width() / video.height();
        long each = Math.max(1, Math.round(width * (axis.toMicros() - axis.fromMicros()) / axis.width()));
        for (long i = axis.fromMicros() / each; i * each < axis.toMicros(); i++) {
            long middle = Math.min(i * each + each / 2, video.durationMicros() - 1);
            Image image = image(video, middle);
            if (image != null) {
                g.drawImage(image, axis.x(i * each), 0, width - 1, HEIGHT);
            }
        }
    }

    private @Nullable Image image(VideoInfo video, long micros) {
        Image known = images.get(micros);
        if (known == null) {
            frames.request(video.file(), micros, (int) (HEIGHT * 2), image -> {
                if (video.equals(pictured) && images.put(micros, image) == null) {
                    revision.set(revision.get() + 1);
                }
            });
        }
        return images.get(micros);
    }
}
