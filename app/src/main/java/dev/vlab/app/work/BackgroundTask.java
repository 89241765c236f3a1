package dev.vlab.app.work;

import dev.vlab.app.problem.Problem;
import dev.vlab.engine.task.Pausable;
import dev.vlab.engine.task.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * One piece of background work. Its outcome is delivered on the JavaFX thread: exactly one of done, failed and
 * cancelled, then always finished.
 *
 * <pre>{@code
 * tasks.task("Describing", progress -> captioner.captions(clip, 4, progress))
 *      .onDone(captions::setAll)
 *      .onFailed(e -> problem.set(Problem.of(e)))
 *      .start();
 * }</pre>
 */
public final class BackgroundTask<T> {

    private final BackgroundTasks owner;
    private final String title;
    private final Work<T> work;
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicBoolean reportPending = new AtomicBoolean();
    private volatile Report latest = new Report(-1, "");
    private @Nullable Pausable pausable;
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private boolean quiet;
    private Consumer<? super T> onDone = result -> {};
    private Consumer<? super Throwable> onFailed = failure -> {};
    private Runnable onCancelled = () -> {};
    private Runnable onFinished = () -> {};

    private record Report(double fraction, String doing) {}

    BackgroundTask(BackgroundTasks owner, String title, Work<T> work) {
        this.owner = owner;
        this.title = title;
        this.work = work;
    }

    public BackgroundTask<T> onDone(Consumer<? super T> action) {
        onDone = action;
        return this;
    }

    /** What to do after a failure, which has been logged already. */
    public BackgroundTask<T> onFailed(Consumer<? super Throwable> action) {
        onFailed = action;
        return this;
    }

    public BackgroundTask<T> onCancelled(Runnable action) {
        onCancelled = action;
        return this;
    }

    /** What to do in any case, after the others. */
    public BackgroundTask<T> onFinished(Runnable action) {
        onFinished = action;
        return this;
    }

    /** Lets a person have the work wait: it does at its next step. */
    public BackgroundTask<T> pausable() {
        pausable = new Pausable(new Reporter());
        return this;
    }

    /** Keeps the task out of the status bar: for work that is over in an instant. */
    public BackgroundTask<T> quiet() {
        quiet = true;
        return this;
    }

    /** Starts the work; to be called on the JavaFX thread. */
    public BackgroundTask<T> start() {
        if (!quiet) {
            owner.running().add(this);
        }
        owner.started(this);
        owner.onWorker(this::work);
        return this;
    }

    /** Asks the work to end; its result, should it come all the same, is dropped. */
    public void cancel() {
        cancelled.set(true);
    }

    public boolean cancelled() {
        return cancelled.get();
    }

    public boolean canPause() {
        return pausable != null;
    }

    /** Has the work wait, or go on. */
    public void pause(boolean wait) {
        if (pausable != null) {
            if (wait) {
                pausable.pause();
            } else {
                pausable.resume();
            }
            paused.set(wait);
        }
    }

    public ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    /** What the work is, for the status bar. */
    public String title() {
        return title;
    }

    /** 0 to 1, or below 0 while unknown. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** What happens now, in a few words. */
    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    private void work() {
        try {
            if (cancelled()) {
                deliver(onCancelled);
                return;
            }
            T result = work.run(pausable == null ? new Reporter() : pausable);
            deliver(() -> {
                if (cancelled()) {
                    onCancelled.run();
                } else {
                    onDone.accept(result);
                }
            });
        } catch (CancellationException e) {
            deliver(onCancelled);
        } catch (Throwable e) {
            Problem.of(e).log(title, e);
            deliver(() -> {
                if (cancelled()) {
                    onCancelled.run();
                } else {
                    onFailed.accept(e);
                }
            });
        }
    }

    private void deliver(Runnable outcome) {
        owner.onUi(() -> {
            try {
                outcome.run();
            } finally {
                owner.ended(this);
                onFinished.run();
            }
        });
    }

    /** Passes reports on, dropping those that a newer one overtook before the window could show them. */
    private final class Reporter implements Progress {
        @Override
        public void report(double newFraction, String newDoing) {
            latest = new Report(newFraction, newDoing);
            if (reportPending.compareAndSet(false, true)) {
                owner.onUi(() -> {
                    reportPending.set(false);
                    Report report = latest;
                    fraction.set(report.fraction());
                    doing.set(report.doing());
                });
            }
        }

        @Override
        public boolean cancelled() {
            return BackgroundTask.this.cancelled();
        }
    }
}
