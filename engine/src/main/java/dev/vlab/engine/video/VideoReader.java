package dev.vlab.engine.video;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * Reads pictures of a video file by presentation time, exact to the frame, in display orientation. Times are
 * microseconds from the video's first picture. Pixels are taken as square. Not thread-safe; close it to give back
 * FFmpeg's memory.
 */
public final class VideoReader implements AutoCloseable {

    private final VideoInfo info;
    private final FrameCursor cursor;
    private final FrameConverter converter;
    private @Nullable VideoFrame latest;
    private boolean started;
    private boolean closed;

    private VideoReader(VideoInfo info, FrameCursor cursor, FrameConverter converter) {
        this.info = info;
        this.cursor = cursor;
        this.converter = converter;
    }

    /**
     * Opens a video.
     *
     * @throws VideoException with one clear reason if the file is no video that can be shown
     */
    public static VideoReader open(Path file) throws VideoException {
        return open(file, Integer.MAX_VALUE);
    }

    /**
     * Opens a video whose pictures are scaled down, where wider, to {@code maxWidth} pixels. {@link #info()} tells the
     * size in the file.
     */
    public static VideoReader open(Path file, int maxWidth) throws VideoException {
        if (maxWidth < 1) {
            throw new IllegalArgumentException("a picture needs at least one pixel, not " + maxWidth);
        }
        FrameCursor cursor = new FrameCursor(file);
        try {
            return open(file, maxWidth, cursor);
        } catch (VideoException | RuntimeException e) {
            cursor.close();
            throw e;
        }
    }

    private static VideoReader open(Path file, int maxWidth, FrameCursor cursor) throws VideoException {
        Demuxer demuxer = cursor.decoder().demuxer();
        AVFrame first = cursor.frame();
        Orientation orientation = Orientation.of(demuxer.stream().codecpar());
        int width = orientation.swapsSides() ? first.height() : first.width();
        int height = orientation.swapsSides() ? first.width() : first.height();
        double scale = Math.min(1, (double) maxWidth / width);
        int storedWidth = Math.max(1, (int) Math.round(first.width() * scale));
        int storedHeight = Math.max(1, (int) Math.round(first.height() * scale));
        FrameConverter converter = new FrameConverter(storedWidth, storedHeight, orientation);

        VideoFrame picture = converter.convert(first, 0);
        double frameRate = demuxer.frameRate();
        String codec = cursor.decoder().codecName();
        boolean hasAudio = demuxer.hasAudio();
        long duration = cursor.end();
        VideoInfo info = new VideoInfo(file, duration, width, height, frameRate, codec, hasAudio);
        VideoReader reader = new VideoReader(info, cursor, converter);
        reader.latest = picture;
        return reader;
    }

    public VideoInfo info() {
        return info;
    }

    /** The picture on display at a time: the first before the video begins, the last after it ends. */
    public VideoFrame frameAt(long micros) throws VideoException {
        requireOpen();
        cursor.moveTo(micros);
        return picture();
    }

    /** The picture after the one returned last, at first the first; null at the end. */
    public @Nullable VideoFrame next() throws VideoException {
        requireOpen();
        if (!started) {
            return frameAt(0);
        }
        return cursor.moveOn() ? picture() : null;
    }

    /** The last picture that begins before a time; null if there is none. */
    public @Nullable VideoFrame previous(long micros) throws VideoException {
        return micros <= 0 ? null : frameAt(micros - 1);
    }

    /** The first picture that begins after a time; null if there is none. */
    public @Nullable VideoFrame after(long micros) throws VideoException {
        requireOpen();
        if (micros < 0) {
            return frameAt(0);
        }
        cursor.moveTo(micros);
        started = true;
        return cursor.moveOn() ? picture() : null;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException(info.file() + " is closed");
        }
    }

    private VideoFrame picture() {
        started = true;
        VideoFrame known = latest;
        if (known != null && known.timestampMicros() == cursor.micros()) {
            return known;
        }
        VideoFrame converted = converter.convert(cursor.frame(), cursor.micros());
        latest = converted;
        return converted;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            converter.close();
            cursor.close();
        }
    }
}
