package dev.vlab.app.models;

import dev.vlab.app.problem.Problem;
import dev.vlab.app.problem.ProblemKind;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.LatestOnly;
import dev.vlab.engine.task.Compute;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The model that the jobs use: loaded in the background, replaced only once the next one is ready. Owns it. */
public final class ModelHolder implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(ModelHolder.class);

    private final ReadOnlyObjectWrapper<@Nullable LoadedModel> model = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Path> wanted = new ReadOnlyObjectWrapper<>();
    private final ObservableValue<Compute> compute;
    private final BackgroundTasks tasks;
    private final LatestOnly slot;
    private int turns;

    /** Holds models that compute as is best on this machine. */
    public ModelHolder(BackgroundTasks tasks) {
        this(tasks, new SimpleObjectProperty<>(Compute.BEST));
    }

    /**
     * Holds models that compute as a person chose; when that changes, the model is loaded anew.
     *
     * @param compute device and arithmetic
     */
    public ModelHolder(BackgroundTasks tasks, ObservableValue<Compute> compute) {
        this.compute = compute;
        this.tasks = tasks;
        slot = tasks.latestOnly();
        compute.addListener((property, before, now) -> {
            Path folder = wanted.get();
            if (folder != null) {
                load(folder);
            }
        });
    }

    /** Starts loading a checkpoint folder, in place of any that is on its way. */
    public void load(Path folder) {
        problem.set(null);
        loading.set(true);
        wanted.set(folder);
        Compute how = compute.getValue();
        int turn = ++turns;
        slot.task(TEXTS.get("loading", folder.getFileName()), progress -> load(folder, how, progress))
                .onDone(this::replace)
                .onFailed(e -> problem.set(Problem.of(e)))
                .onFinished(() -> {
                    if (turn == turns) {
                        loading.set(false);
                        LoadedModel now = model.get();
                        wanted.set(now == null ? null : now.info().folder());
                    }
                })
                .start();
    }

    private static LoadedModel load(Path folder, Compute how, Progress progress) throws IOException {
        LoadedModel loaded = LoadedModel.load(folder, how);
        if (progress.cancelled()) {
            loaded.close(); // nobody waits for it any more
            progress.check();
        }
        return loaded;
    }

    /** Says that there is no model to load. */
    public void missing() {
        problem.set(new Problem(ProblemKind.NO_MODEL, ""));
    }

    private void replace(LoadedModel loaded) {
        LoadedModel before = model.get();
        model.set(loaded);
        if (before != null) {
            tasks.afterThoseUnderWay(before::close); // they go on with the model that they began with
        }
    }

    /** The model, or null until one is loaded. */
    public ReadOnlyObjectProperty<@Nullable LoadedModel> modelProperty() {
        return model.getReadOnlyProperty();
    }

    public @Nullable LoadedModel model() {
        return model.get();
    }

    /** The model's folder, or while another one is on its way, that one's. */
    public ReadOnlyObjectProperty<@Nullable Path> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Why there is no model, for a person; empty while all is well. */
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    @Override
    public void close() {
        slot.cancel();
        LoadedModel last = model.get();
        if (last != null) {
            model.set(null);
            last.close();
        }
    }
}
