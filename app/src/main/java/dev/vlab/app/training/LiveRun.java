package dev.vlab.app.training;

import dev.vlab.app.problem.Problem;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTask;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.Batches;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The run that this window trains, if it trains one: starting it, ending it, and how far it is. */
public final class LiveRun {
    private static final Texts TEXTS = Texts.of(LiveRun.class);

    /** Where it stands. */
    public enum Phase {
        /** Nothing is trained. */
        IDLE,
        RUNNING,
        /** It was asked to end, and does the last step and writes its checkpoint. */
        STOPPING
    }

    /** What ended, and how: its model where it came to its end, else why it did not. */
    public record Ending(TrainingPlan plan, @Nullable Path model, String words) {}

    private static final long LEAVING_SECONDS = 20;

    private final BackgroundTasks tasks;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.IDLE);
    private final ReadOnlyObjectWrapper<@Nullable RunCourse> course = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Ending> ending = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Runnable stepped;
    private @Nullable TrainingPlan plan;
    private @Nullable BackgroundTask<Path> task;
    private CountDownLatch over = new CountDownLatch(0);

    /**
     * Trains nothing yet.
     *
     * @param stepped told when steps were done, on the JavaFX thread
     */
    LiveRun(BackgroundTasks tasks, Runnable stepped) {
        this.tasks = tasks;
        this.stepped = stepped;
    }

    /** Starts a run, or goes on with it; nothing if one is under way. */
    void start(TrainingPlan what, boolean resume) {
        if (phase.get() != Phase.IDLE) {
            return;
        }
        RunCourse fresh = new RunCourse(what.output());
        Batches<List<StepPoint>> batches = tasks.batches(batch -> {
            batch.forEach(fresh::add);
            stepped.run();
        });
        CountDownLatch done = new CountDownLatch(1);
        over = done;
        plan = what;
        problem.set("");
        ending.set(null);
        course.set(fresh);
        phase.set(Phase.RUNNING);
        task = tasks.task(TEXTS.get("training", what.name()), progress -> {
                    try {
                        return train(what, resume, batches, progress);
                    } finally {
                        done.countDown();
                    }
                })
                .onDone(model -> ending.set(new Ending(what, model, TEXTS.get("finished"))))
                .onCancelled(() -> ending.set(new Ending(what, null, TEXTS.get("stopped", fresh.done()))))
                .onFailed(e -> problem.set(Problem.line(Problem.of(e))))
                .onFinished(() -> phase.set(Phase.IDLE));
        task.start();
    }

    private static Path train(TrainingPlan plan, boolean resume, Batches<List<StepPoint>> batches, Progress progress)
            throws IOException {
        progress.report(0, resume ? TEXTS.get("reading.checkpoint") : TEXTS.get("making"));
        RunLog log = new RunLog(plan.output());
        int[] done = {0};
        int steps = plan.steps();
        return plan.train(
                resume,
                () -> {
                    List<StepPoint> more = more(log);
                    done[0] += more.size();
                    batches.add(more);
                    progress.report((double) done[0] / steps, TEXTS.get("step", done[0], steps));
                },
                progress::cancelled);
    }

    private static List<StepPoint> more(RunLog log) {
        try {
            return log.more();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the run to end; it leaves a checkpoint to go on from. */
    void cancel() {
        if (phase.get() == Phase.RUNNING && task != null) {
            phase.set(Phase.STOPPING);
            task.cancel();
        }
    }

    /** Ends the run and waits, not for ever, for its checkpoint. */
    void close() {
        if (task != null) {
            task.cancel();
        }
        try {
            boolean left = over.await(LEAVING_SECONDS, TimeUnit.SECONDS);
            assert left : "training did not end";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    public boolean idle() {
        return phase.get() == Phase.IDLE;
    }

    /** How the run under way goes, or how the last one went; null if there was none. */
    public ReadOnlyObjectProperty<@Nullable RunCourse> courseProperty() {
        return course.getReadOnlyProperty();
    }

    /** What the run under way, or the last one, follows; null if there was none. */
    public @Nullable TrainingPlan plan() {
        return plan;
    }

    /** How the last run ended; null while one goes on, and after one that failed. */
    public ReadOnlyObjectProperty<@Nullable Ending> endingProperty() {
        return ending.getReadOnlyProperty();
    }

    /** Why the last run failed; empty if it did not. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
