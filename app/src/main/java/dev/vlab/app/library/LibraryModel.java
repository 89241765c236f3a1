package dev.vlab.app.library;

import dev.vlab.app.models.ModelHolder;
import dev.vlab.app.problem.Problem;
import dev.vlab.app.problem.ProblemKind;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTask;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.LatestOnly;
import dev.vlab.app.work.Notices;
import dev.vlab.engine.library.IngestReport;
import dev.vlab.engine.library.LibraryJob;
import dev.vlab.engine.library.LibraryVideo;
import dev.vlab.engine.library.VideoLibrary;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.ModelInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The open library: its videos, adding and removing. Owns the {@link VideoLibrary}. */
public final class LibraryModel implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(LibraryModel.class);
    private static final long REFRESH_NANOS = 500_000_000;

    /** So many times as long as it took to read a large library, it is left alone. */
    private static final long REFRESH_SHARE = 20;

    private final BackgroundTasks tasks;
    private final LatestOnly reading;
    private final ModelHolder models;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<@Nullable VideoLibrary> library = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper adding = new ReadOnlyBooleanWrapper();
    private final ObservableList<LibraryVideo> videos = FXCollections.observableArrayList();
    private final ObservableList<IngestReport.Failure> failures = FXCollections.observableArrayList();
    private final List<Path> waiting = new ArrayList<>();
    private final ReadOnlyStringWrapper otherModel = new ReadOnlyStringWrapper("");
    private final LatestOnly checking;
    private final NotesModel notes;
    private long refreshed;
    private long refreshTook;

    public LibraryModel(BackgroundTasks tasks, ModelHolder models, Notices notices) {
        this.tasks = tasks;
        this.reading = tasks.latestOnly();
        this.checking = tasks.latestOnly();
        this.models = models;
        this.notices = notices;
        this.notes = new NotesModel(tasks, notices, library.getReadOnlyProperty());
        models.modelProperty().addListener((property, before, now) -> check());
    }

    /** Opens the library in a folder, in the background. */
    public void open(Path folder) {
        tasks.task(TEXTS.get("opening"), progress -> VideoLibrary.open(folder))
                .onDone(opened -> {
                    library.set(opened);
                    refresh(opened);
                    check();
                })
                .onFailed(e -> notices.problem(TEXTS.get("opening.failed"), e))
                .start();
    }

    /** Finds out whether the library can be used with the model, and goes on with what waits for that. */
    private void check() {
        VideoLibrary open = library.get();
        LoadedModel model = models.model();
        if (open == null || model == null) {
            otherModel.set("");
            return;
        }
        ModelInfo info = model.info();
        checking.task(
                        TEXTS.get("reading"),
                        progress -> open.accepts(info) ? "" : open.modelName().orElse(TEXTS.get("model.another")))
                .onDone(other -> {
                    otherModel.set(other);
                    if (other.equals(info.name())) {
                        rebuild(); // a newer version of the same model: nothing that a person has to decide
                    } else {
                        addWaiting();
                    }
                })
                .onFailed(e -> notices.problem(TEXTS.get("reading.failed"), e))
                .quiet()
                .start();
    }

    /** Adds files and folders, as soon as library and model are ready. */
    public void add(List<Path> paths) {
        waiting.addAll(paths);
        addWaiting();
    }

    private void addWaiting() {
        VideoLibrary open = library.get();
        LoadedModel model = models.model();
        if (open == null || model == null || waiting.isEmpty() || adding.get()) {
            return;
        }
        List<Path> paths = List.copyOf(waiting);
        waiting.clear();
        BackgroundTask<IngestReport> task =
                tasks.task(TEXTS.get("adding"), progress -> open.ingest(paths, model, progress));
        task.onDone(report -> finished("added", report)).onFailed(e -> notices.problem(TEXTS.get("adding.failed"), e));
        fill(open, task);
    }

    /** Reads all videos anew with the loaded model; until that is done the library stays as it is. */
    public void rebuild() {
        VideoLibrary open = library.get();
        LoadedModel model = models.model();
        if (open == null || model == null || adding.get()) {
            return;
        }
        BackgroundTask<IngestReport> task =
                tasks.task(TEXTS.get("rebuilding"), progress -> open.rebuild(model, progress));
        task.onDone(report -> {
                    finished("read", report);
                    check();
                })
                .onFailed(e -> notices.problem(TEXTS.get("rebuilding.failed"), e));
        fill(open, task);
    }

    /** Tries again what failed in earlier adding and has not succeeded since. */
    public void retry() {
        VideoLibrary open = library.get();
        LoadedModel model = models.model();
        if (open == null || model == null || adding.get()) {
            return;
        }
        BackgroundTask<IngestReport> task = tasks.task(TEXTS.get("retrying"), progress -> open.retry(model, progress));
        task.onDone(report -> finished("added", report)).onFailed(e -> notices.problem(TEXTS.get("adding.failed"), e));
        fill(open, task);
    }

    /** Reads what long work was done to the library, the latest first, for whoever shows it. */
    void jobs(Consumer<List<LibraryJob>> receiver) {
        VideoLibrary open = library.get();
        if (open != null) {
            tasks.task(TEXTS.get("jobs.reading"), progress -> open.jobs())
                    .onDone(receiver)
                    .onFailed(e -> notices.problem(TEXTS.get("jobs.failed"), e))
                    .quiet()
                    .start();
        }
    }

    private void fill(VideoLibrary open, BackgroundTask<IngestReport> task) {
        failures.clear();
        adding.set(true);
        task.fractionProperty().addListener((property, before, now) -> refreshNowAndThen(open));
        task.pausable()
                .onFinished(() -> refresh(open, () -> {
                    adding.set(false);
                    addWaiting();
                }))
                .start();
    }

    /** Lets videos appear while others are still being added. */
    private void refreshNowAndThen(VideoLibrary open) {
        long now = System.nanoTime();
        if (now - refreshed > Math.max(REFRESH_NANOS, REFRESH_SHARE * refreshTook)) {
            refreshed = now;
            refresh(open);
        }
    }

    private void finished(String done, IngestReport report) {
        failures.setAll(report.failed());
        if (report.failed().isEmpty() && report.added() == 0 && report.skipped() > 0) {
            notices.done(TEXTS.get("done.nothing"), TEXTS.get("done.skipped", report.skipped()));
        } else if (report.failed().isEmpty()) {
            notices.done(TEXTS.get("done." + done, report.added()), TEXTS.get("done.moments", report.moments()));
        } else {
            String what = TEXTS.get("failed." + done, report.failed().size());
            report.failed()
                    .forEach(one -> new Problem(ProblemKind.NOT_ALL_ADDED, one.reason())
                            .log(one.path().toString()));
            notices.problem(what, new Problem(ProblemKind.NOT_ALL_ADDED, ""));
        }
    }

    /** Forgets videos; their files stay. */
    public void remove(List<LibraryVideo> gone) {
        VideoLibrary open = library.get();
        if (open == null || gone.isEmpty()) {
            return;
        }
        tasks.task(TEXTS.get("removing", gone.size()), progress -> {
                    for (LibraryVideo video : gone) {
                        progress.check();
                        open.remove(video);
                    }
                    return gone.size();
                })
                .onDone(removed -> notices.done(TEXTS.get("removed", removed), TEXTS.get("removed.todo")))
                .onFailed(e -> notices.problem(TEXTS.get("removing.failed"), e))
                .onFinished(() -> refresh(open))
                .start();
    }

    private void refresh(VideoLibrary open) {
        refresh(open, () -> {});
    }

    /** Reads the videos again; what comes then comes in any case, but for a library that was closed meanwhile. */
    private void refresh(VideoLibrary open, Runnable then) {
        if (!open.equals(library.get())) {
            return;
        }
        notes.refresh();
        long began = System.nanoTime();
        reading.task(TEXTS.get("reading"), progress -> open.videos())
                .onDone(read -> {
                    videos.setAll(read);
                    refreshTook = System.nanoTime() - began;
                })
                .onFailed(e -> notices.problem(TEXTS.get("reading.failed"), e))
                .onFinished(then)
                .quiet()
                .start();
    }

    /** The library, or null until it is open. */
    public ReadOnlyObjectProperty<@Nullable VideoLibrary> libraryProperty() {
        return library.getReadOnlyProperty();
    }

    public @Nullable VideoLibrary library() {
        return library.get();
    }

    public ObservableList<LibraryVideo> videos() {
        return videos;
    }

    /** Tags and ratings of the videos. */
    public NotesModel notes() {
        return notes;
    }

    /** What the last adding could not add, with reasons. */
    public ObservableList<IngestReport.Failure> failures() {
        return failures;
    }

    /** Name of the model that the library was indexed with, where that is not the loaded one; else empty. */
    public ReadOnlyStringProperty otherModelProperty() {
        return otherModel.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty addingProperty() {
        return adding.getReadOnlyProperty();
    }

    @Override
    public void close() {
        VideoLibrary open = library.get();
        if (open != null) {
            library.set(null);
            open.close();
        }
    }
}
