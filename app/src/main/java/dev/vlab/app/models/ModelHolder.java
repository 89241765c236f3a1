package dev.vlab.app.models;

import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.LatestOnly;
import dev.vlab.engine.task.LoadedModel;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The model that the jobs use: loaded in the background, replaced only once the next one is ready. Owns it. */
public final class ModelHolder implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(ModelHolder.class);

    private final ReadOnlyObjectWrapper<@Nullable LoadedModel> model = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final LatestOnly slot;

    public ModelHolder(BackgroundTasks tasks) {
        slot = tasks.latestOnly();
    }

    /** Starts loading a checkpoint folder. */
    public void load(Path folder) {
        problem.set("");
        loading.set(true);
        slot.task(TEXTS.get("loading", folder.getFileName()), progress -> LoadedModel.load(folder))
                .onDone(this::replace)
                .onFailed(e -> problem.set(TEXTS.get("loading.failed", e.getMessage())))
                .onFinished(() -> loading.set(false))
                .start();
    }

    /** Says that there is no model to load, and what to do. */
    public void missing(String what) {
        problem.set(what);
    }

    private void replace(LoadedModel loaded) {
        LoadedModel before = model.get();
        model.set(loaded);
        if (before != null) {
            before.close();
        }
    }

    /** The model, or null until one is loaded. */
    public ReadOnlyObjectProperty<@Nullable LoadedModel> modelProperty() {
        return model.getReadOnlyProperty();
    }

    public @Nullable LoadedModel model() {
        return model.get();
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Why there is no model, for a person; empty while all is well. */
    public ReadOnlyStringProperty problemProperty() {
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
