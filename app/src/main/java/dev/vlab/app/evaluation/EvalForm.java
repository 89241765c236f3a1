package dev.vlab.app.evaluation;

import dev.vlab.app.problem.Problem;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.LatestOnly;
import dev.vlab.engine.task.ModelInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What is to be measured, as it is chosen: a model, data, tasks; and what is wrong with each choice. */
public final class EvalForm {
    private static final Texts TEXTS = Texts.of(EvalForm.class);

    /** Which model. */
    public enum Source {
        /** The one that the window uses. */
        CURRENT,
        SAMPLE,
        /** One in a folder. */
        FOLDER
    }

    private final LatestOnly reading;
    private final ObservableValue<@Nullable ModelInfo> current;
    private final Optional<Path> sample;
    private final ObjectProperty<Source> source = new SimpleObjectProperty<>(Source.CURRENT);
    private final StringProperty folder = new SimpleStringProperty("");
    private final StringProperty data = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper dataSays = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper dataProblem = new ReadOnlyStringWrapper("");
    private final Map<EvalTask, BooleanProperty> tasks = new EnumMap<>(EvalTask.class);
    private final IntegerProperty limit = new SimpleIntegerProperty();
    private final StringBinding modelSays;
    private final StringBinding modelProblem;
    private final StringBinding taskProblem;

    /**
     * Makes the choices.
     *
     * @param current the model that the window uses, or null
     * @param sample folder of the sample model
     */
    EvalForm(BackgroundTasks tasks, ObservableValue<@Nullable ModelInfo> current, Optional<Path> sample) {
        this.reading = tasks.latestOnly();
        this.current = current;
        this.sample = sample;
        for (EvalTask task : EvalTask.values()) {
            this.tasks.put(task, new SimpleBooleanProperty(true));
        }
        modelProblem = Bindings.createStringBinding(this::modelProblem, source, folder, current);
        modelSays = Bindings.createStringBinding(this::modelSays, source, current);
        taskProblem = Bindings.createStringBinding(
                () -> chosenTasks().isEmpty() ? TEXTS.get("tasks.none") : "",
                this.tasks.values().toArray(Observable[]::new));
        data.subscribe(this::read);
    }

    private String modelSays() {
        ModelInfo info = current.getValue();
        return switch (source.get()) {
            case CURRENT -> info == null ? "" : TEXTS.get("model.current", info.name(), info.parameters() / 1e6);
            case SAMPLE -> sample.isEmpty() ? "" : TEXTS.get("model.shipped");
            case FOLDER -> "";
        };
    }

    private String modelProblem() {
        return switch (source.get()) {
            case CURRENT -> current.getValue() == null ? TEXTS.get("model.none") : "";
            case SAMPLE -> sample.isEmpty() ? TEXTS.get("model.no.sample") : "";
            case FOLDER -> {
                String typed = folder.get().strip();
                yield typed.isEmpty()
                        ? TEXTS.get("model.no.folder")
                        : Files.isRegularFile(Path.of(typed, "config.json")) ? "" : TEXTS.get("model.no.config");
            }
        };
    }

    private void read(String typed) {
        dataSays.set("");
        if (typed.isBlank()) {
            reading.cancel();
            dataProblem.set(TEXTS.get("data.none"));
            return;
        }
        Path path = Path.of(typed.strip());
        reading.task(TEXTS.get("reading", path.getFileName()), progress -> Evaluator.Data.read(path, progress))
                .onDone(read -> {
                    dataProblem.set("");
                    dataSays.set(read.words());
                })
                .onFailed(e -> dataProblem.set(Problem.line(Problem.of(e))))
                .quiet()
                .start();
    }

    /** What is chosen, if all of it can be used. */
    Optional<EvalOrder> order() {
        boolean right = modelProblem.get().isEmpty()
                && taskProblem.get().isEmpty()
                && dataProblem.get().isEmpty()
                && !dataSays.get().isEmpty();
        return right
                ? model().map(model -> new EvalOrder(model, Path.of(data.get().strip()), chosenTasks(), limit.get()))
                : Optional.empty();
    }

    private Optional<Path> model() {
        return switch (source.get()) {
            case CURRENT -> Optional.ofNullable(current.getValue()).map(ModelInfo::folder);
            case SAMPLE -> sample;
            case FOLDER -> Optional.of(Path.of(folder.get().strip()));
        };
    }

    private List<EvalTask> chosenTasks() {
        return Stream.of(EvalTask.values()).filter(task -> does(task).get()).toList();
    }

    /** What {@link #order} depends on. */
    Observable[] parts() {
        return new Observable[] {modelProblem, taskProblem, dataProblem, dataSays, source, folder, data, limit};
    }

    public ObjectProperty<Source> sourceProperty() {
        return source;
    }

    /** The checkpoint folder, for {@link Source#FOLDER}. */
    public StringProperty folderProperty() {
        return folder;
    }

    /** Name and size of the model that would be measured, as far as they are known. */
    public StringBinding modelSaysProperty() {
        return modelSays;
    }

    public StringBinding modelProblemProperty() {
        return modelProblem;
    }

    /** The annotations file, or its folder. */
    public StringProperty dataProperty() {
        return data;
    }

    /** How much there is in the data; empty while that is not known. */
    public ReadOnlyStringProperty dataSaysProperty() {
        return dataSays.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty dataProblemProperty() {
        return dataProblem.getReadOnlyProperty();
    }

    /** Whether a task is wanted. */
    public BooleanProperty does(EvalTask task) {
        return tasks.getOrDefault(task, new SimpleBooleanProperty());
    }

    public StringBinding taskProblemProperty() {
        return taskProblem;
    }

    /** At most so many clips; 0 for all. */
    public IntegerProperty limitProperty() {
        return limit;
    }
}
