package dev.vlab.app.models;

import dev.vlab.app.settings.ModelSettings;
import dev.vlab.app.settings.Settings;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.LatestOnly;
import dev.vlab.app.work.Notices;
import dev.vlab.engine.DeviceChoice;
import dev.vlab.engine.task.Compute;
import dev.vlab.engine.task.LoadedModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** All models that there are, and what can be done with them. */
public final class ModelsViewModel {
    private static final Texts TEXTS = Texts.of(ModelsViewModel.class);
    private static final int COMPARED = 2;

    private final Notices notices;
    private final ModelHolder holder;
    private final ModelSettings settings;
    private final Optional<Path> sample;
    private final Path kept;
    private final Supplier<List<Path>> runs;
    private final LatestOnly listing;
    private final ObservableList<KnownModel> models = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper listed = new ReadOnlyBooleanWrapper();
    private final ObservableList<Path> compared = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<ModelsPane> pane = new SimpleObjectProperty<>(ModelsPane.NONE);
    private final ReadOnlyObjectWrapper<@Nullable KnownModel> read = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper gpu = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper runsOn = new ReadOnlyStringWrapper("");
    private final ModelRemoval removal;
    private final ImportModel importing;
    private final DownloadModel downloading;

    /**
     * Makes the view model.
     *
     * @param holder loads the model that is used
     * @param sample the shipped model
     * @param kept the program's own folder of models; need not exist
     * @param runs models of training runs
     */
    public ModelsViewModel(
            BackgroundTasks tasks,
            Notices notices,
            ModelHolder holder,
            ModelSettings settings,
            Optional<Path> sample,
            Path kept,
            Supplier<List<Path>> runs) {
        this.notices = notices;
        this.holder = holder;
        this.settings = settings;
        this.sample = sample;
        this.kept = kept;
        this.runs = runs;
        listing = tasks.latestOnly();
        removal = new ModelRemoval(tasks, notices, settings.opened(), kept, this::inUse, this::refresh);
        importing = new ImportModel(tasks, kept, this::arrived);
        downloading = new DownloadModel(tasks, kept, settings.hubProperty(), this::arrived);
        holder.modelProperty().subscribe(this::remember);
        settings.computeProperty().subscribe(now -> refreshListed());
    }

    /** Until the page has been looked at there is nothing to bring up to date. */
    private void refreshListed() {
        if (listed.get()) {
            refresh();
        }
    }

    private record Found(List<KnownModel> models, boolean gpu) {}

    /** Looks for models again. */
    public void refresh() {
        ModelPlaces places = new ModelPlaces(
                sample,
                kept,
                runs.get(),
                settings.opened().stream().map(Path::of).toList());
        Compute compute = settings.computeProperty().get();
        listing.task(
                        TEXTS.get("looking"),
                        progress -> new Found(places.models(compute, progress), DeviceChoice.gpuIsThere()))
                .onDone(all -> {
                    List<KnownModel> found = all.models();
                    gpu.set(all.gpu());
                    if (!found.equals(List.copyOf(models))) {
                        models.setAll(found);
                    }
                    listed.set(true);
                    compared.removeIf(folder ->
                            found.stream().noneMatch(model -> model.folder().equals(folder)));
                })
                .onFailed(e -> notices.problem(TEXTS.get("looking.failed"), e))
                .quiet()
                .start();
    }

    /** Has the window use a model. */
    public void use(KnownModel model) {
        if (model.usable() && !inUse(model)) {
            holder.load(model.folder());
        }
    }

    /** What is in use is loaded at the next start too; what came from elsewhere is listed from now on. */
    private void remember(@Nullable LoadedModel loaded) {
        if (loaded == null) {
            runsOn.set("");
            return;
        }
        runsOn.set(TEXTS.get(
                "compute.now",
                loaded.info().device(),
                loaded.info().arithmetic().title()));
        Path folder = loaded.info().folder().toAbsolutePath().normalize();
        boolean shipped = sample.filter(path -> same(path, folder)).isPresent();
        settings.lastProperty()
                .set(shipped ? "" : folder.toString()); // the shipped one of the program that starts then
        boolean elsewhere = !shipped
                && !folder.startsWith(kept.toAbsolutePath().normalize())
                && runs.get().stream().noneMatch(run -> same(run, folder));
        if (elsewhere) {
            Settings.remember(settings.opened(), folder.toString());
        }
        refreshListed();
    }

    private static boolean same(Path path, Path normalized) {
        return path.toAbsolutePath().normalize().equals(normalized);
    }

    /** Whether a model is the one that the window uses, or is about to use. */
    public boolean inUse(KnownModel model) {
        Path wanted = holder.wantedProperty().get();
        return wanted != null && same(wanted, model.folder());
    }

    /** Folder of the model that is in use or on its way. */
    public ReadOnlyObjectProperty<@Nullable Path> usedProperty() {
        return holder.wantedProperty();
    }

    /** Whether a model is on its way. */
    public ReadOnlyBooleanProperty loadingProperty() {
        return holder.loadingProperty();
    }

    /** Ticks a model for comparison, or no longer; of more than two the first goes. */
    public void compare(KnownModel model, boolean wanted) {
        compared.remove(model.folder());
        if (wanted && model.summary() != null) {
            compared.add(model.folder());
            if (compared.size() > COMPARED) {
                compared.removeFirst();
            }
        }
    }

    /** Lays the two ticked models side by side. */
    public void showComparison() {
        if (compared.size() == COMPARED) {
            KnownModel left = known(compared.getFirst());
            KnownModel right = known(compared.getLast());
            if (left != null && right != null && left.summary() != null && right.summary() != null) {
                comparison.set(Comparison.of(left.name(), left.summary(), right.name(), right.summary()));
            }
        }
    }

    public void endComparison() {
        comparison.set(null);
    }

    private @Nullable KnownModel known(Path folder) {
        return models.stream()
                .filter(model -> model.folder().equals(folder))
                .findFirst()
                .orElse(null);
    }

    /** Shows a model's card as it was written. */
    public void readCard(KnownModel model) {
        read.set(model);
        pane.set(ModelsPane.CARD);
    }

    private void arrived(Path folder) {
        notices.done(TEXTS.get("arrived", folder.getFileName()), TEXTS.get("arrived.todo"));
        pane.set(ModelsPane.NONE);
        refresh();
    }

    /** Models found, the shipped one first. */
    public ObservableList<KnownModel> models() {
        return models;
    }

    /** Whether models have been looked for. */
    public ReadOnlyBooleanProperty listedProperty() {
        return listed.getReadOnlyProperty();
    }

    /** Folders of the models that are ticked for comparison, two at most. */
    public ObservableList<Path> compared() {
        return compared;
    }

    /** Two models side by side; null while the cards are shown. */
    public ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /** Taking models away. */
    public ModelRemoval removal() {
        return removal;
    }

    /** What stands beside the cards. */
    public ObjectProperty<ModelsPane> paneProperty() {
        return pane;
    }

    /** The model whose card is read. */
    public ReadOnlyObjectProperty<@Nullable KnownModel> readProperty() {
        return read.getReadOnlyProperty();
    }

    /** Device and arithmetic of what is loaded. */
    public ObjectProperty<Compute> computeProperty() {
        return settings.computeProperty();
    }

    /** Whether there is a GPU that could be chosen. */
    public ReadOnlyBooleanProperty gpuProperty() {
        return gpu.getReadOnlyProperty();
    }

    /** What the loaded model runs on, in words; empty while none is. */
    public ReadOnlyStringProperty runsOnProperty() {
        return runsOn.getReadOnlyProperty();
    }

    public DownloadModel downloading() {
        return downloading;
    }

    public ImportModel importing() {
        return importing;
    }

    /** The program's own folder of models. */
    public Path kept() {
        return kept;
    }
}
