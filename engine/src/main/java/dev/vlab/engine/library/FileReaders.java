package dev.vlab.engine.library;

import dev.vlab.engine.library.Delivery.Broken;
import dev.vlab.engine.library.Delivery.Known;
import dev.vlab.engine.library.Delivery.Part;
import dev.vlab.engine.task.ClipPass;
import dev.vlab.engine.task.ClipReader;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.task.ReadyClip;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Threads that read files ahead of the model, a file each, up to a limit of what may lie ready. Each file ends with a
 * {@link Known}, a {@link Broken}, or the last of its {@link Part}s.
 */
final class FileReaders implements AutoCloseable {

    /** Memory of the clips that lie ready, more or less. */
    private static final long READY_BYTES = 64 << 20;

    private final List<Path> files;
    private final KnownFiles known;
    private final ClipReader clips;
    private final Progress progress;
    private final BlockingQueue<Delivery> ready;
    private final AtomicInteger next = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    /** @param most files that are read side by side; a decoder has threads of its own besides */
    FileReaders(List<Path> files, KnownFiles known, ClipReader clips, int most, Progress progress) {
        this.files = files;
        this.known = known;
        this.clips = clips;
        this.progress = new Progress() {
            @Override
            public void report(double fraction, String doing) {}

            @Override
            public boolean cancelled() {
                return stopped || progress.cancelled();
            }

            @Override
            public void check() {
                if (stopped) {
                    throw new CancellationException("stopped");
                }
                progress.check(); // which may have its own way of waiting
            }
        };
        long bytes = 4L * clips.frames() * 3 * clips.size() * clips.size();
        ready = new ArrayBlockingQueue<>(Math.clamp(READY_BYTES / bytes, 2, 64));
        int count = Math.min(files.size(), most);
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(this::work, "file reader " + (i + 1));
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** What is ready, or null if nothing is for a while. */
    @Nullable
    Delivery poll() throws InterruptedException {
        return ready.poll(100, TimeUnit.MILLISECONDS);
    }

    private void work() {
        try {
            for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
                Path file = files.get(i);
                try {
                    read(file);
                } catch (CancellationException e) {
                    return; // the thread of the model finds out by itself
                } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError e) {
                    known.release(file);
                    ready.put(new Broken(file, e instanceof Exception cause ? cause : new IOException(e)));
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Path file) throws IOException, InterruptedException {
        progress.check();
        FileState state = FileState.of(file);
        String sha256 = known.sha256(file, state, progress);
        if (known.isKnown(file, state, sha256, progress)) {
            ready.put(new Known(file));
            return;
        }
        Footage footage = Footage.inspect(file, progress);
        List<TimeSpan> spans = MomentCutter.cut(footage.info().span(), footage.cuts());
        SourceFile source = new SourceFile(footage.info(), sha256, state);
        try (VideoReader reader = VideoReader.open(file)) {
            ClipPass pass = clips.read(reader, spans);
            int index = 0;
            for (ReadyClip clip = pass.next(); clip != null; clip = pass.next()) {
                progress.check();
                ready.put(new Part(source, clip, index++, spans.size()));
            }
        }
    }

    /** Ends the reading, done or not, and waits until nothing more is read. */
    @Override
    public void close() {
        stopped = true;
        threads.forEach(Thread::interrupt);
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
