package dev.vlab.engine;

import ai.djl.training.GradientCollector;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A thread's turn to compute gradients and to use them. DJL lets one thread of the program collect at a time, and
 * clears the gradients of all when it begins.
 */
public final class GradientTurn implements AutoCloseable {

    private static final ReentrantLock LOCK = new ReentrantLock(true);

    private GradientTurn() {}

    /** Waits for the turn. */
    public static GradientTurn take() {
        LOCK.lock();
        return new GradientTurn();
    }

    /** Records what is computed from here on until it is closed. */
    public GradientCollector collector() {
        return Libtorch.engine().newGradientCollector();
    }

    @Override
    public void close() {
        LOCK.unlock();
    }
}
