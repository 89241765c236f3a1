package dev.vlab.engine.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Has the next batches made while the current one is learned from. */
final class Prefetcher implements AutoCloseable {

    private static final int AHEAD = 2;

    private final BatchLoader loader;
    private final int stage;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("batches").factory());
    private final Deque<Future<Batch>> pending = new ArrayDeque<>();
    private int nextStep;

    Prefetcher(BatchLoader loader, int stage, int firstStep) {
        this.loader = loader;
        this.stage = stage;
        this.nextStep = firstStep;
    }

    /**
     * The batch of the next step, in order.
     *
     * @throws IOException if too many files cannot be read
     */
    Batch next() throws IOException {
        while (pending.size() <= AHEAD) {
            int step = nextStep++;
            pending.add(worker.submit(() -> loader.load(stage, step)));
        }
        try {
            return pending.removeFirst().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for a batch");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof UncheckedIOException unreadable) {
                throw unreadable.getCause();
            }
            if (cause instanceof OutOfMemoryError) {
                throw new IllegalStateException(
                        "the Java heap ran out while a batch was made: lower \"clips\" or \"frames\", or give Java more"
                                + " with -Xmx",
                        cause);
            }
            throw new IllegalStateException("a batch could not be made: " + cause, cause);
        }
    }

    /** Makes no more batches; waits for the one under way, which still reads with what the caller is about to close. */
    @Override
    public void close() {
        worker.shutdownNow();
        worker.close();
    }
}
