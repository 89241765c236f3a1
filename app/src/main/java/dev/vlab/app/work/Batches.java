package dev.vlab.app.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Carries items from a worker to the JavaFX thread, as many at a time as have gathered since the last time. */
public final class Batches<T> {
    private final Executor ui;
    private final Consumer<? super List<T>> receiver;
    private List<T> gathered = new ArrayList<>();

    Batches(Executor ui, Consumer<? super List<T>> receiver) {
        this.ui = ui;
        this.receiver = receiver;
    }

    /** Hands an item over; from any thread. */
    public void add(T item) {
        synchronized (this) {
            gathered.add(item);
            if (gathered.size() > 1) {
                return; // the ones before it are on their way already
            }
        }
        ui.execute(() -> receiver.accept(take()));
    }

    private synchronized List<T> take() {
        List<T> all = gathered;
        gathered = new ArrayList<>();
        return all;
    }
}
