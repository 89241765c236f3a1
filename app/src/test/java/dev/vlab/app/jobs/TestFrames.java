package dev.vlab.app.jobs;

import dev.vlab.app.player.FrameImages;
import dev.vlab.engine.video.VideoException;
import dev.vlab.engine.video.VideoFrame;
import dev.vlab.engine.video.VideoReader;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Real frames, at once and at their own size. */
public final class TestFrames implements FrameImages {
    @Override
    public void request(Path file, long micros, int height, Consumer<Image> ready) {
        try (VideoReader reader = VideoReader.open(file)) {
            VideoFrame frame = reader.frameAt(micros);
            WritableImage image = new WritableImage(frame.width(), frame.height());
            image.getPixelWriter()
                    .setPixels(
                            0,
                            0,
                            frame.width(),
                            frame.height(),
                            PixelFormat.getByteBgraInstance(),
                            ByteBuffer.wrap(frame.bgra()),
                            frame.width() * 4);
            ready.accept(image);
        } catch (VideoException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Optional<Image> remembered(Path file, long micros, int height) {
        return Optional.empty();
    }
}
