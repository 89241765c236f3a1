package dev.vlab.app.models;

import dev.vlab.app.jobs.JobRun;
import dev.vlab.app.problem.Problem;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.LatestOnly;
import dev.vlab.engine.hub.Hub;
import dev.vlab.engine.hub.HubException;
import dev.vlab.engine.hub.HubName;
import dev.vlab.engine.hub.ModelFetch;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A model to be fetched from a hub: which, from where, and the work itself. */
public final class DownloadModel {
    private static final Texts TEXTS = Texts.of(DownloadModel.class);

    private final Consumer<Path> done;
    private final LatestOnly looking;
    private final JobRun run;
    private final StringProperty model = new SimpleStringProperty("");
    private final StringProperty hub;
    private final ModelName name;
    private final ReadOnlyStringWrapper modelProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hubProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyLongWrapper part = new ReadOnlyLongWrapper();
    private final BooleanBinding canStart;
    private @Nullable Hub where;
    private @Nullable HubName which;

    /**
     * Nothing is chosen yet.
     *
     * @param kept the folder that models are put into
     * @param hub address of the hub; follows what a person types
     * @param done told the new model's folder
     */
    DownloadModel(BackgroundTasks tasks, Path kept, StringProperty hub, Consumer<Path> done) {
        this.hub = hub;
        this.done = done;
        this.looking = tasks.latestOnly();
        this.run = new JobRun(tasks);
        this.name = new ModelName(kept);
        hub.subscribe(this::checkHub);
        model.subscribe(this::checkModel);
        name.textProperty().subscribe(now -> lookForPart());
        run.runningProperty().subscribe(now -> lookForPart());
        canStart = Bindings.createBooleanBinding(
                () -> where != null && which != null && name.isRight() && !run.running(),
                model,
                hub,
                name.textProperty(),
                run.runningProperty());
    }

    private void checkHub(String address) {
        try {
            where = Hub.at(address);
            hubProblem.set("");
        } catch (HubException e) {
            where = null;
            hubProblem.set(Problem.line(Problem.of(e)));
        }
    }

    private void checkModel(String text) {
        which = null;
        modelProblem.set("");
        if (!run.running()) {
            run.refuse(""); // what was wrong with another model is no longer of interest
        }
        if (!text.isBlank()) {
            try {
                which = HubName.of(text);
                name.suggest(which.shortName());
            } catch (HubException e) {
                modelProblem.set(Problem.line(Problem.of(e)));
            }
        }
    }

    /** Looks whether a part of the model came before. */
    private void lookForPart() {
        part.set(0);
        if (name.isRight() && !run.running()) {
            Path target = name.folder();
            looking.task(TEXTS.get("download.looking"), progress -> ModelFetch.partOf(target))
                    .onDone(part::set)
                    .quiet()
                    .start();
        }
    }

    /** Fetches what is chosen; goes on where it was. */
    public void start() {
        Hub from = where;
        HubName wanted = which;
        if (from == null || wanted == null || !canStart.get()) {
            return;
        }
        Path target = name.folder();
        run.start(
                wanted.toString(),
                progress -> new ModelFetch(from, wanted, null)
                        .into(target, progress)
                        .folder(),
                folder -> {
                    model.set("");
                    name.clear();
                    done.accept(folder);
                });
    }

    /** Throws away the part that came before. */
    public void discard() {
        if (!run.running()) {
            Path target = name.folder();
            looking.task(TEXTS.get("download.discard"), progress -> {
                        ModelFetch.discardPart(target);
                        return 0L;
                    })
                    .onDone(part::set)
                    .quiet()
                    .start();
        }
    }

    /** {@code owner/name}, or {@code owner/name@revision}. */
    public StringProperty modelProperty() {
        return model;
    }

    public StringProperty hubProperty() {
        return hub;
    }

    /** What the model is to be called here. */
    public ModelName name() {
        return name;
    }

    /** Why the name is none; empty if it is one, or if there is none. */
    public ReadOnlyStringProperty modelProblemProperty() {
        return modelProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty hubProblemProperty() {
        return hubProblem.getReadOnlyProperty();
    }

    /** Bytes of the model that came before and are gone on with. */
    public ReadOnlyLongProperty partProperty() {
        return part.getReadOnlyProperty();
    }

    public BooleanBinding canStart() {
        return canStart;
    }

    public JobRun run() {
        return run;
    }
}
