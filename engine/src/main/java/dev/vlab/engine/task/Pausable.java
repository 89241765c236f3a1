package dev.vlab.engine.task;

import java.util.concurrent.CancellationException;

/**
 * Progress that can be made to wait: while it is paused, work stops at its next {@link #check}, until it is resumed or
 * cancelled. Safe for threads.
 */
public final class Pausable implements Progress {

    private static final long GLANCE_MILLIS = 100;

    private final Progress progress;
    private boolean paused;

    /** @param progress what reports go to, and what tells of a cancel */
    public Pausable(Progress progress) {
        this.progress = progress;
    }

    /** Lets the work wait, as soon as it comes to its next step. */
    public synchronized void pause() {
        paused = true;
    }

    /** Lets the work go on. */
    public synchronized void resume() {
        paused = false;
        notifyAll();
    }

    public synchronized boolean isPaused() {
        return paused;
    }

    @Override
    public void report(double fraction, String doing) {
        progress.report(fraction, doing);
    }

    @Override
    public boolean cancelled() {
        return progress.cancelled();
    }

    @Override
    public synchronized void check() {
        progress.check();
        while (paused) {
            try {
                wait(GLANCE_MILLIS); // and look whether the work was cancelled meanwhile
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted while paused");
            }
            progress.check();
        }
    }
}
