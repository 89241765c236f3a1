package dev.vlab.app.jobs;

import dev.vlab.app.problem.Problem;
import dev.vlab.app.work.BackgroundTask;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.LatestOnly;
import dev.vlab.app.work.Work;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** One kind of work of a panel, as its view shows it: running or not, how far, what went wrong. The latest run wins. */
public final class JobRun {
    private final LatestOnly slot;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper code = new ReadOnlyStringWrapper("");
    private @Nullable BackgroundTask<?> current;

    public JobRun(BackgroundTasks tasks) {
        this.slot = tasks.latestOnly();
    }

    /** Starts work in place of what runs; its result goes to {@code onDone} on the JavaFX thread. */
    public <T> void start(String title, Work<T> work, Consumer<? super T> onDone) {
        BackgroundTask<T> task = slot.task(title, work);
        current = task;
        refuse("");
        running.set(true);
        fraction.bind(task.fractionProperty());
        doing.bind(task.doingProperty().map(now -> now.isEmpty() ? title : now));
        task.onDone(onDone)
                .onFailed(this::failed)
                .onFinished(() -> finished(task))
                .start();
    }

    /** Ends what runs; the last result stays. */
    public void cancel() {
        slot.cancel();
        current = null;
        running.set(false);
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public boolean running() {
        return running.get();
    }

    /** 0 to 1, below 0 while unknown. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /** Why the last run failed; empty if it did not. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The code of what failed; empty if nothing did, or was not tried. */
    public ReadOnlyStringProperty codeProperty() {
        return code.getReadOnlyProperty();
    }

    /** Says what is wrong without having tried. */
    public void refuse(String why) {
        code.set("");
        problem.set(why);
    }

    private void failed(Throwable failure) {
        Problem why = Problem.of(failure);
        code.set(why.code());
        problem.set(why.text());
    }

    private void finished(BackgroundTask<?> task) {
        if (current == task) {
            current = null;
            running.set(false);
        }
    }
}
