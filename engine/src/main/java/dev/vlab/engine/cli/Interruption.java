package dev.vlab.engine.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ctrl+C as a request that long work may answer in its own time, by saving what it has, before the program ends. */
final class Interruption implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;

    private static final Logger LOG = LoggerFactory.getLogger(Interruption.class);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::request, "interruption");
    private volatile boolean requested;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the work should end. */
    boolean requested() {
        return requested;
    }

    private void request() {
        requested = true;
        try {
            boolean inTime = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            LOG.info("interrupted; the work ended {}", inTime ? "in time" : "with the program");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that the work has ended. */
    @Override
    public void close() {
        ended.countDown();
        if (!requested) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
