package dev.vlab.app.work;

import org.jspecify.annotations.Nullable;

/**
 * A slot for work of which only the newest counts: scrubbing, search as you type, choosing a layer. Starting a task
 * here cancels the one before it, whose result then never arrives.
 */
public final class LatestOnly {
    private final BackgroundTasks tasks;
    private @Nullable BackgroundTask<?> current;

    LatestOnly(BackgroundTasks tasks) {
        this.tasks = tasks;
    }

    /** Prepares the task that replaces the current one; to be called on the JavaFX thread. */
    public <T> BackgroundTask<T> task(String title, Work<T> work) {
        cancel();
        BackgroundTask<T> task = tasks.task(title, work);
        current = task;
        return task;
    }

    /** Cancels the current task, if there is one. */
    public void cancel() {
        if (current != null) {
            current.cancel();
            current = null;
        }
    }
}
