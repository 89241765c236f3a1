package dev.vlab.app.evaluation;

import dev.vlab.app.jobs.JobRun;
import dev.vlab.app.settings.Settings;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.Batches;
import dev.vlab.app.work.Notices;
import dev.vlab.engine.task.ModelInfo;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/** Evaluation: what to measure, what came of it so far, and the predictions that are looked through. */
public final class EvaluationViewModel {
    private static final Texts TEXTS = Texts.of(EvaluationViewModel.class);

    private final EvalForm form;
    private final JobRun run;
    private final BackgroundTasks tasks;
    private final Notices notices;
    private final EvaluationStore store;
    private final ObservableList<String> recent;
    private final Consumer<Prediction> explore;
    private final PredictionFilter filter = new PredictionFilter();
    private final ReadOnlyObjectWrapper<@Nullable EvalOrder> measured = new ReadOnlyObjectWrapper<>();
    private final ObservableMap<EvalTask, TaskResult> results = FXCollections.observableHashMap();
    private final ObservableMap<EvalTask, String> refusals = FXCollections.observableHashMap();
    private final ObservableList<Prediction> predictions = FXCollections.observableArrayList();
    private final FilteredList<Prediction> shown = new FilteredList<>(predictions);
    private final ObjectProperty<@Nullable Prediction> chosen = new SimpleObjectProperty<>();
    private final BooleanBinding canStart;
    private final ObservableList<EvalReport> history = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable EvalReport> compared = new SimpleObjectProperty<>();
    private @Nullable EvalReport shownReport;
    private int evaluations;

    /**
     * Makes the view model.
     *
     * @param store keeps what was measured
     * @param current the model that the window uses, or null
     * @param sample folder of the sample model
     * @param recent data used lately, newest first; grows with each start
     * @param explore opens a prediction's clip where it can be worked on
     */
    public EvaluationViewModel(
            BackgroundTasks tasks,
            Notices notices,
            EvaluationStore store,
            ObservableValue<@Nullable ModelInfo> current,
            Optional<Path> sample,
            ObservableList<String> recent,
            Consumer<Prediction> explore) {
        this.tasks = tasks;
        this.notices = notices;
        this.store = store;
        this.form = new EvalForm(tasks, current, sample);
        this.run = new JobRun(tasks);
        this.recent = recent;
        this.explore = explore;
        Observable[] parts = form.parts();
        canStart = Bindings.createBooleanBinding(
                () -> form.order().isPresent() && !run.running(),
                Stream.concat(Stream.of(parts), Stream.of(run.runningProperty()))
                        .toArray(Observable[]::new));
        for (Observable part : filter.parts()) {
            part.subscribe(this::applyFilter);
        }
        applyFilter();
        tasks.task(TEXTS.get("history.reading"), progress -> store.read())
                .onDone(history::addAll)
                .onFailed(e -> notices.problem(TEXTS.get("history.failed"), e))
                .quiet()
                .start();
    }

    private void applyFilter() {
        shown.setPredicate(filter.predicate());
    }

    /** Measures what is chosen; what was measured before gives way. */
    public void start() {
        form.order().filter(order -> canStart.get()).ifPresent(this::start);
    }

    private void start(EvalOrder order) {
        Settings.remember(recent, order.data().toString());
        shownReport = null;
        measured.set(order);
        results.clear();
        refusals.clear();
        predictions.clear();
        chosen.set(null);
        if (!order.tasks().contains(filter.taskProperty().get())) {
            filter.taskProperty().set(order.tasks().getFirst());
        }
        Reception reception = new Reception(++evaluations);
        run.start(
                TEXTS.get("evaluating", order.model().getFileName()),
                progress -> {
                    new Evaluator(reception).run(order, progress);
                    return order;
                },
                this::ended);
    }

    private void ended(EvalOrder order) {
        EvalReport report = new EvalReport(order, Instant.now(), Map.copyOf(results), List.copyOf(predictions));
        shownReport = report;
        history.addFirst(report);
        if (history.size() > EvaluationStore.KEPT) {
            history.removeLast();
        }
        tasks.task(TEXTS.get("keeping"), progress -> {
                    store.add(report);
                    return report;
                })
                .onFailed(e -> notices.problem(TEXTS.get("keeping.failed"), e))
                .quiet()
                .start();
    }

    /** Shows an earlier evaluation's results again; one under way ends. */
    public void show(EvalReport report) {
        run.cancel();
        evaluations++;
        chosen.set(null);
        shownReport = report;
        refusals.clear();
        results.clear();
        results.putAll(report.results());
        predictions.setAll(report.predictions());
        measured.set(null);
        measured.set(report.order());
    }

    /** Whether the results in view are a report's. */
    boolean shows(EvalReport report) {
        return report.equals(shownReport);
    }

    /** Brings what the evaluation tells to the JavaFX thread, unless another evaluation has begun. */
    private final class Reception implements Evaluator.Listener {
        private final Batches<Prediction> made;
        private final Batches<Runnable> told;

        Reception(int number) {
            made = tasks.batches(batch -> {
                if (number == evaluations) {
                    predictions.addAll(batch);
                }
            });
            told = tasks.batches(batch -> {
                if (number == evaluations) {
                    batch.forEach(Runnable::run);
                }
            });
        }

        @Override
        public void predicted(Prediction prediction) {
            made.add(prediction);
        }

        @Override
        public void scored(TaskResult result) {
            told.add(() -> results.put(result.task(), result));
        }

        @Override
        public void refused(EvalTask task, String why) {
            told.add(() -> refusals.put(task, why));
        }
    }

    /** Ends the evaluation; what it has come to stays. */
    public void cancel() {
        run.cancel();
    }

    /** Opens the chosen prediction's clip where it can be worked on. */
    public void explore() {
        Prediction now = chosen.get();
        if (now != null) {
            explore.accept(now);
        }
    }

    public EvalForm form() {
        return form;
    }

    public JobRun run() {
        return run;
    }

    public BooleanBinding canStart() {
        return canStart;
    }

    /** Data used lately, newest first. */
    public ObservableList<String> recent() {
        return recent;
    }

    /** What the results are of; null before the first. */
    public ReadOnlyObjectProperty<@Nullable EvalOrder> measuredProperty() {
        return measured.getReadOnlyProperty();
    }

    /** What each task came to so far. */
    public ObservableMap<EvalTask, TaskResult> results() {
        return results;
    }

    /** Why tasks could not be done. */
    public ObservableMap<EvalTask, String> refusals() {
        return refusals;
    }

    public PredictionFilter filter() {
        return filter;
    }

    /** Evaluations that have come to their end, newest first. */
    public ObservableList<EvalReport> history() {
        return history;
    }

    /** The one whose values are written beside those in view, or null. */
    public ObjectProperty<@Nullable EvalReport> comparedProperty() {
        return compared;
    }

    /** What a value is compared with, as text; empty without anything to compare with. */
    String before(EvalTask task, Score score) {
        EvalReport other = compared.get();
        return other == null || shows(other)
                ? ""
                : other.like(task, score)
                        .map(was -> TEXTS.get("was", was.text()))
                        .orElse("");
    }

    /** All predictions so far. */
    public ObservableList<Prediction> predictions() {
        return predictions;
    }

    /** Those that the filter lets through. */
    public FilteredList<Prediction> shown() {
        return shown;
    }

    /** The types that the chosen task's predictions have. */
    public List<String> types() {
        return predictions.stream()
                .filter(one -> one.task() == filter.taskProperty().get())
                .map(Prediction::type)
                .distinct()
                .sorted()
                .toList();
    }

    /** The prediction that is looked at, or null. */
    public ObjectProperty<@Nullable Prediction> chosenProperty() {
        return chosen;
    }
}
