package dev.vlab.app.training;

import dev.vlab.app.problem.Problem;
import dev.vlab.app.settings.Settings;
import dev.vlab.app.text.Texts;
import dev.vlab.app.training.LiveRun.Phase;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.LatestOnly;
import dev.vlab.app.work.Notices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Training: which configuration, the run that follows it, and the runs before. */
public final class TrainingViewModel implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(TrainingViewModel.class);

    private final Notices notices;
    private final LatestOnly checking;
    private final Consumer<Path> load;
    private final List<Path> shipped;
    private final ObservableList<String> recent;
    private final StringProperty config = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable TrainingPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper replacing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper checkpoint = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final CurveChoice choice = new CurveChoice();
    private final LiveRun live;
    private final RunsModel runs;
    private final BooleanBinding canStart;
    private final BooleanBinding canResume;
    private final BooleanBinding canCancel;

    /**
     * Makes the view model.
     *
     * @param shipped configurations that come with the program
     * @param recent configurations used lately, newest first; grows with each start
     * @param load has the window use a model
     */
    public TrainingViewModel(
            BackgroundTasks tasks,
            Notices notices,
            List<Path> shipped,
            ObservableList<String> recent,
            Consumer<Path> load) {
        this.notices = notices;
        this.checking = tasks.latestOnly();
        this.load = load;
        this.shipped = List.copyOf(shipped);
        this.recent = recent;
        live = new LiveRun(tasks, this::stepped);
        runs = new RunsModel(tasks, this::changed);
        canStart = Bindings.createBooleanBinding(
                () -> isPlanned() && live.idle() && !replacing.get(), plan, config, live.phaseProperty(), replacing);
        canResume = Bindings.createBooleanBinding(
                () -> isPlanned() && live.idle() && checkpoint.get(), plan, config, live.phaseProperty(), checkpoint);
        canCancel =
                Bindings.createBooleanBinding(() -> live.phaseProperty().get() == Phase.RUNNING, live.phaseProperty());
        for (Observable part : choice.parts()) {
            part.subscribe(this::changed);
        }
        config.subscribe(this::check);
        live.phaseProperty().subscribe(this::phaseChanged);
    }

    /** Whether the plan is that of the configuration in the field, and not still of the one before. */
    private boolean isPlanned() {
        TrainingPlan now = plan.get();
        return now != null && now.file().toString().equals(config.get().strip());
    }

    private void check(String text) {
        replacing.set(false);
        if (text.isBlank()) {
            checking.cancel();
            plan.set(null);
            problem.set("");
            return;
        }
        Path file = Path.of(text.strip());
        checking.task(TEXTS.get("reading", file.getFileName()), progress -> TrainingPlan.read(file))
                .onDone(this::accept)
                .onFailed(e -> {
                    plan.set(null);
                    problem.set(Problem.without(file, e));
                })
                .quiet()
                .start();
    }

    private void accept(TrainingPlan read) {
        problem.set("");
        plan.set(read);
        look();
        Path above = read.output().getParent();
        if (above != null) {
            runs.list(above);
        }
        changed();
    }

    /** Looks at what is in the run's folder. */
    private void look() {
        TrainingPlan now = plan.get();
        checkpoint.set(now != null && StoredRun.resumable(now.output()));
    }

    /** Trains from the beginning; where that would replace a run, asks first, see {@link #replacingProperty()}. */
    public void start() {
        TrainingPlan now = plan.get();
        if (now != null && canStart.get()) {
            if (StoredRun.in(now.output())) {
                replacing.set(true);
            } else {
                begin(now, false);
            }
        }
    }

    /** Trains from the beginning in place of the run that is there. */
    public void replace() {
        TrainingPlan now = plan.get();
        if (now != null && replacing.get()) {
            begin(now, false);
        }
    }

    /** Leaves the run that is there. */
    public void keep() {
        replacing.set(false);
    }

    /** Goes on from the checkpoint. */
    public void resume() {
        TrainingPlan now = plan.get();
        if (now != null && canResume.get()) {
            begin(now, true);
        }
    }

    private void stepped() {
        RunCourse course = live.courseProperty().get();
        if (course != null && runs.runs().stream().noneMatch(run -> run.folder().equals(course.folder()))) {
            runs.refresh(); // it has a log now
        }
        changed();
    }

    private void begin(TrainingPlan what, boolean goOn) {
        replacing.set(false);
        Settings.remember(recent, what.file().toString());
        runs.forget(what.output());
        runs.compared().remove(what.output());
        live.start(what, goOn);
        changed();
    }

    /** Ends the run; it leaves a checkpoint. */
    public void cancel() {
        live.cancel();
    }

    private void phaseChanged(Phase now) {
        if (now == Phase.IDLE && live.plan() != null) {
            look();
            runs.refresh();
            LiveRun.Ending ended = live.endingProperty().get();
            if (ended != null && ended.model() != null) {
                notices.done(TEXTS.get("training.done"), String.valueOf(ended.model()));
            }
        }
        changed();
    }

    /** Has the window use a trained model. */
    public void load(Path model) {
        load.accept(model);
    }

    /** Models of the runs that came to their end. */
    public List<Path> models() {
        return runs.runs().stream()
                .filter(StoredRun::finished)
                .map(StoredRun::model)
                .toList();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    /** The runs to draw: the one under way or just ended first, then those that are compared. */
    public List<RunCourse> courses() {
        List<RunCourse> all = new ArrayList<>();
        RunCourse own = live.courseProperty().get();
        if (own != null) {
            all.add(own);
        }
        runs.courses().stream()
                .filter(course -> own == null || !course.folder().equals(own.folder()))
                .forEach(all::add);
        return all;
    }

    /** What a run follows, as far as it is known; null if it is not. */
    @Nullable
    TrainingPlan planOf(RunCourse course) {
        TrainingPlan own = live.plan();
        return own != null && own.output().equals(course.folder()) ? own : runs.plan(course.folder());
    }

    /** Which curves are drawn, and how. */
    public CurveChoice choice() {
        return choice;
    }

    /** Path of the configuration, as typed or chosen. */
    public StringProperty configProperty() {
        return config;
    }

    public void choose(Path file) {
        config.set(file.toString());
    }

    /** What the configuration says; null while there is none, or none that is right. */
    public ReadOnlyObjectProperty<@Nullable TrainingPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** What is wrong with the configuration; empty if nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether starting waits for a word, since it would replace a run. */
    public ReadOnlyBooleanProperty replacingProperty() {
        return replacing.getReadOnlyProperty();
    }

    /** Grows whenever there is something else to draw. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    public BooleanBinding canStart() {
        return canStart;
    }

    public BooleanBinding canResume() {
        return canResume;
    }

    public BooleanBinding canCancel() {
        return canCancel;
    }

    /** Configurations that come with the program. */
    public List<Path> shipped() {
        return shipped;
    }

    /** Configurations used lately, newest first. */
    public ObservableList<String> recent() {
        return recent;
    }

    public LiveRun live() {
        return live;
    }

    public RunsModel runs() {
        return runs;
    }

    @Override
    public void close() {
        live.close();
    }
}
