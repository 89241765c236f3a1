package dev.vlab.app.models;

import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.Notices;
import dev.vlab.engine.ScratchFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Taking models away: those in the program's own folder off the disk after a word, others off the list. */
public final class ModelRemoval {
    private static final Texts TEXTS = Texts.of(ModelRemoval.class);

    private final BackgroundTasks tasks;
    private final Notices notices;
    private final List<String> opened;
    private final Path kept;
    private final Predicate<KnownModel> inUse;
    private final Runnable refresh;
    private final ReadOnlyObjectWrapper<@Nullable Path> removing = new ReadOnlyObjectWrapper<>();

    /**
     * Nothing is asked about yet.
     *
     * @param opened folders that were opened from elsewhere; forgotten models go from it
     * @param kept the only folder of which anything is deleted
     * @param inUse whether a model is in use
     * @param refresh looks for models again
     */
    ModelRemoval(
            BackgroundTasks tasks,
            Notices notices,
            List<String> opened,
            Path kept,
            Predicate<KnownModel> inUse,
            Runnable refresh) {
        this.tasks = tasks;
        this.notices = notices;
        this.opened = opened;
        this.kept = kept;
        this.inUse = inUse;
        this.refresh = refresh;
    }

    /** Why a model's folder cannot be removed; empty if it can. */
    public String keepsBecause(KnownModel model) {
        return switch (model.origin()) {
            case SAMPLE -> TEXTS.get("keeps.sample");
            case RUN -> TEXTS.get("keeps.run");
            case KEPT, OPENED -> inUse.test(model) ? TEXTS.get("keeps.used") : "";
        };
    }

    /** Asks before a folder is deleted; a model from elsewhere is only forgotten, which destroys nothing. */
    public void ask(KnownModel model) {
        if (!keepsBecause(model).isEmpty()) {
            return;
        }
        if (model.origin() == ModelOrigin.OPENED) {
            opened.removeIf(path -> Path.of(path).equals(model.folder()));
            notices.done(TEXTS.get("forgotten", model.name()), TEXTS.get("forgotten.where", model.folder()));
            refresh.run();
        } else {
            removing.set(model.folder());
        }
    }

    /** Leaves the model that was to be removed. */
    public void keep() {
        removing.set(null);
    }

    /** Deletes the folder that was asked about; at once out of the list, then off the disk. */
    public void remove() {
        Path folder = removing.get();
        removing.set(null);
        if (folder == null || !folder.startsWith(kept.toAbsolutePath().normalize())) {
            return;
        }
        tasks.task(TEXTS.get("deleting", folder.getFileName()), progress -> {
                    Path going = folder.resolveSibling("." + folder.getFileName() + "." + UUID.randomUUID());
                    Files.move(folder, going);
                    ScratchFolder.delete(going);
                    return folder;
                })
                .onDone(gone -> notices.done(TEXTS.get("deleted", gone.getFileName()), ""))
                .onFailed(e -> notices.problem(TEXTS.get("deleted.not", folder.getFileName()), e))
                .onFinished(refresh)
                .start();
    }

    /** Folder about whose deletion is asked; null while none is. */
    public ReadOnlyObjectProperty<@Nullable Path> removingProperty() {
        return removing.getReadOnlyProperty();
    }
}
