package dev.vlab.app.training;

import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.LatestOnly;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The runs that are there, and which of them are compared. */
public final class RunsModel {
    private static final Texts TEXTS = Texts.of(RunsModel.class);

    private final BackgroundTasks tasks;
    private final LatestOnly listing;
    private final Runnable changed;
    private final ObservableList<StoredRun> runs = FXCollections.observableArrayList();
    private final ObservableList<Path> compared = FXCollections.observableArrayList();
    private final Map<Path, RunCourse> courses = new HashMap<>();
    private final Map<Path, TrainingPlan> plans = new HashMap<>();
    private @Nullable Path folder;
    private boolean chosenOnce;

    /**
     * Knows of no run yet.
     *
     * @param changed told when there is more to draw
     */
    RunsModel(BackgroundTasks tasks, Runnable changed) {
        this.tasks = tasks;
        this.listing = tasks.latestOnly();
        this.changed = changed;
    }

    /** Looks for runs right under a folder; at the first time that there are some, the newest is compared. */
    void list(Path under) {
        folder = under;
        listing.task(TEXTS.get("runs.looking"), progress -> StoredRun.under(under))
                .onDone(found -> {
                    runs.setAll(found);
                    if (!chosenOnce && !found.isEmpty()) {
                        compare(found.getFirst().folder(), true);
                    }
                })
                .quiet()
                .start();
    }

    /** Looks again. */
    void refresh() {
        if (folder != null) {
            list(folder);
        }
    }

    /** The folder whose runs are listed, or null. */
    public @Nullable Path folder() {
        return folder;
    }

    /** Draws a run's curves, or no longer. */
    public void compare(Path run, boolean wanted) {
        chosenOnce = true;
        compared.remove(run);
        if (wanted) {
            compared.add(run);
            load(run);
        }
        changed.run();
    }

    private record Read(RunCourse course, Optional<TrainingPlan> plan) {}

    private void load(Path run) {
        tasks.task(TEXTS.get("reading", run.getFileName()), progress -> {
                    RunCourse course = new RunCourse(run);
                    course.add(new RunLog(run).more());
                    return new Read(course, StoredRun.plan(run));
                })
                .onDone(read -> {
                    courses.put(run, read.course());
                    read.plan().ifPresent(plan -> plans.put(run, plan));
                    changed.run();
                })
                .quiet()
                .start();
    }

    /** Forgets what was read of a run, because it goes on or begins anew. */
    void forget(Path run) {
        courses.remove(run);
        plans.remove(run);
    }

    /** What a run that has been read follows; null if its folder does not tell. */
    @Nullable
    TrainingPlan plan(Path run) {
        return plans.get(run);
    }

    /** Runs found, newest first. */
    public ObservableList<StoredRun> runs() {
        return runs;
    }

    /** Folders of the runs that are compared, in the order of their being ticked. */
    public ObservableList<Path> compared() {
        return compared;
    }

    /** The courses of the runs that are compared, as far as they have been read. */
    List<RunCourse> courses() {
        return compared.stream().filter(courses::containsKey).map(courses::get).toList();
    }
}
