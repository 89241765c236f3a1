package dev.vlab.app.work;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Where background work is started and seen. Both executors are given, so that a test runs everything in line with
 * {@code new BackgroundTasks(Runnable::run, Runnable::run)}.
 */
public final class BackgroundTasks {
    private final Executor worker;
    private final Executor ui;
    private final ObservableList<BackgroundTask<?>> running = FXCollections.observableArrayList();
    private final Set<BackgroundTask<?>> underWay = new HashSet<>();
    private final List<Waiting> waiting = new ArrayList<>();

    /** Something that has to wait for tasks. */
    private record Waiting(Set<BackgroundTask<?>> tasks, Runnable action) {}

    /**
     * Gives the executors.
     *
     * @param worker runs the work
     * @param ui runs what touches properties: in the window {@code Platform::runLater}
     */
    public BackgroundTasks(Executor worker, Executor ui) {
        this.worker = worker;
        this.ui = ui;
    }

    /** Prepares work; nothing happens until {@link BackgroundTask#start}. */
    public <T> BackgroundTask<T> task(String title, Work<T> work) {
        return new BackgroundTask<>(this, title, work);
    }

    /** A slot in which each new task makes the one before it obsolete. */
    public LatestOnly latestOnly() {
        return new LatestOnly(this);
    }

    /**
     * A way for work to hand over what it has before it is done.
     *
     * @param receiver gets the items in order, on the JavaFX thread
     */
    public <T> Batches<T> batches(Consumer<? super List<T>> receiver) {
        return new Batches<>(ui, receiver);
    }

    /** What runs now, oldest first; changes on the JavaFX thread only. */
    public ObservableList<BackgroundTask<?>> running() {
        return running;
    }

    /**
     * Does something on the JavaFX thread once every task that has been started by now has ended: gives back what they
     * may still use.
     */
    public void afterThoseUnderWay(Runnable action) {
        if (underWay.isEmpty()) {
            action.run();
        } else {
            waiting.add(new Waiting(new HashSet<>(underWay), action));
        }
    }

    void started(BackgroundTask<?> task) {
        underWay.add(task);
    }

    void ended(BackgroundTask<?> task) {
        running.remove(task);
        underWay.remove(task);
        waiting.forEach(one -> one.tasks().remove(task));
        List<Waiting> ready =
                waiting.stream().filter(one -> one.tasks().isEmpty()).toList();
        waiting.removeAll(ready);
        ready.forEach(one -> one.action().run());
    }

    void onWorker(Runnable runnable) {
        worker.execute(runnable);
    }

    void onUi(Runnable runnable) {
        ui.execute(runnable);
    }
}
