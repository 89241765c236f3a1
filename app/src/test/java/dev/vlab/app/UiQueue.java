package dev.vlab.app;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The user interface's thread without a window: the test's own thread does what was asked for. */
public final class UiQueue implements Executor {
    private static final long PATIENCE_SECONDS = 30;

    private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable runnable) {
        queue.add(runnable);
    }

    /** Does what is asked for until something holds. */
    public void runUntil(BooleanSupplier holds) throws InterruptedException {
        while (!holds.getAsBoolean()) {
            Runnable next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                fail("nothing happened for " + PATIENCE_SECONDS + " s");
            } else {
                next.run();
            }
        }
    }
}
