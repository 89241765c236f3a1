package dev.vlab.app.player;

import dev.vlab.engine.video.VideoFrame;
import dev.vlab.engine.video.VideoReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One video, decoded on a thread of its own, which alone touches the reader. Stills are asked for and delivered; while
 * playing, frames are decoded ahead and fetched.
 */
final class Decoder implements AutoCloseable {
    /** Frames decoded ahead: a quarter of a second of most videos, 70 MB of 1080p at most. */
    private static final int AHEAD = 8;

    private record Still(long micros, Consumer<VideoFrame> ready) {}

    private final Path file;
    private final Consumer<Exception> failed;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("decoder").factory());
    private final AtomicReference<@Nullable Still> wanted = new AtomicReference<>();
    private final AtomicInteger run = new AtomicInteger();
    private final BlockingQueue<VideoFrame> ahead = new LinkedBlockingQueue<>(AHEAD);
    private volatile boolean ended;
    private @Nullable VideoReader reader;
    private long current;

    /**
     * Prepares to decode a file.
     *
     * @param failed receives what went wrong, on the decoder's thread
     */
    Decoder(Path file, Consumer<Exception> failed) {
        this.file = file;
        this.failed = failed;
    }

    /** Asks for the frame at an instant; a newer request replaces one that still waits. */
    void still(long micros, Consumer<VideoFrame> ready) {
        run.incrementAndGet();
        if (wanted.getAndSet(new Still(micros, ready)) == null) {
            submit(() -> {
                Still still = wanted.getAndSet(null);
                if (still != null) {
                    deliver(open().frameAt(still.micros()), still.ready());
                }
            });
        }
    }

    /** Asks for the frame that lies some frames after (below zero: before) the one delivered last. */
    void step(int frames, Consumer<VideoFrame> ready) {
        run.incrementAndGet();
        submit(() -> {
            VideoFrame frame = null;
            for (int i = 0; i < Math.abs(frames); i++) {
                VideoFrame next = frames > 0 ? open().after(current) : open().previous(current);
                if (next == null) {
                    break;
                }
                frame = next;
                current = next.timestampMicros();
            }
            if (frame != null) {
                deliver(frame, ready);
            }
        });
    }

    /** Starts decoding ahead from an instant. */
    void play(long fromMicros) {
        int mine = run.incrementAndGet();
        ended = false;
        submit(() -> {
            ahead.clear();
            VideoFrame frame = open().frameAt(fromMicros);
            while (frame != null && run.get() == mine) {
                current = frame.timestampMicros();
                if (ahead.offer(frame, 20, TimeUnit.MILLISECONDS)) {
                    frame = open().next();
                }
            }
            ended = run.get() == mine;
        });
    }

    /** Stops decoding ahead. */
    void pause() {
        run.incrementAndGet();
    }

    /** The newest frame decoded ahead that is due at an instant, or null; those it overtakes are dropped. */
    @Nullable
    VideoFrame due(long micros) {
        VideoFrame due = null;
        VideoFrame next = ahead.peek();
        while (next != null && next.timestampMicros() <= micros) {
            due = ahead.poll();
            next = ahead.peek();
        }
        return due;
    }

    /** Whether nothing waits to be shown although more is to come: the decoder is behind. */
    boolean starved() {
        return ahead.isEmpty() && !ended;
    }

    /** Whether the last frame has been fetched. */
    boolean finished() {
        return ended && ahead.isEmpty();
    }

    @Override
    public void close() {
        run.incrementAndGet();
        wanted.set(null);
        submit(() -> {
            if (reader != null) {
                reader.close();
                reader = null;
            }
        });
        thread.shutdown();
    }

    private VideoReader open() throws IOException {
        VideoReader opened = reader;
        if (opened == null) {
            opened = VideoReader.open(file);
            reader = opened;
        }
        return opened;
    }

    private void deliver(VideoFrame frame, Consumer<VideoFrame> ready) {
        current = frame.timestampMicros();
        ready.accept(frame);
    }

    private interface Job {
        void run() throws Exception;
    }

    private void submit(Job job) {
        thread.execute(() -> {
            try {
                job.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                failed.accept(e);
            }
        });
    }
}
