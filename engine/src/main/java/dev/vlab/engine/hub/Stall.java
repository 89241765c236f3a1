package dev.vlab.engine.hub;

import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Watches over a body that is read: closes it when nothing has come for too long, or when nobody wants it any more. */
final class Stall implements AutoCloseable {

    private static final long LOOK_MILLIS = 100;

    private final InputStream body;
    private final Duration patience;
    private final Progress progress;
    private final Thread watch;
    private volatile long came = System.nanoTime();
    private volatile boolean stalled;

    Stall(InputStream body, Duration patience, Progress progress) {
        this.body = body;
        this.patience = patience;
        this.progress = progress;
        this.watch = Thread.ofVirtual().name("hub-watch").start(this::watch);
    }

    /** Something that reads of the body. */
    interface Reading<T> {
        T from(InputStream body) throws IOException;
    }

    /** Reads; a reading that the watch ended says why. */
    <T> T guarded(Reading<T> reading) throws IOException {
        try {
            T read = reading.from(body);
            came = System.nanoTime();
            progress.check();
            return read;
        } catch (IOException e) {
            progress.check();
            throw stalled ? new IOException("nothing came for " + patience.toSeconds() + " seconds", e) : e;
        }
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(LOOK_MILLIS);
                boolean late = System.nanoTime() - came > patience.toNanos();
                if (late || progress.cancelled()) {
                    stalled = late;
                    body.close();
                    return;
                }
            }
        } catch (InterruptedException | IOException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
