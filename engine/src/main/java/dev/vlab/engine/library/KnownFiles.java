package dev.vlab.engine.library;

import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which files a model need not read. A file counts as known by its path, size and time, else by its content, so that a
 * moved file is recognised and a copy is not added twice. Safe for threads, which take turns.
 */
final class KnownFiles {

    private final LibraryStore store;
    private final Set<Long> read;
    private final Map<String, Path> underWay = new HashMap<>();

    /** @param model number of the model that reads */
    KnownFiles(LibraryStore store, long model) throws IOException {
        this.store = store;
        this.read = store.readBy(model);
    }

    /** The hash of a file's content, by a glance where the library knows the file. */
    String sha256(Path file, FileState state, Progress progress) throws IOException {
        Optional<StoredFile> here = here(file, state);
        return here.isPresent() ? here.get().video().sha256() : FileState.sha256(file, progress);
    }

    /**
     * Takes charge of a content: while another file of the same is being read, waits for what becomes of that.
     *
     * @return whether the library has it already; else it is this file's to read, until {@link #release}
     */
    synchronized boolean isKnown(Path file, FileState state, String sha256, Progress progress)
            throws IOException, InterruptedException {
        while (underWay.containsKey(sha256)) {
            progress.check();
            wait(100);
        }
        if (here(file, state).isEmpty() && isCopy(file, state, sha256)) {
            return true;
        }
        Optional<StoredFile> here = here(file, state);
        if (here.isPresent() && read.contains(here.get().video().id())) {
            return true;
        }
        underWay.put(sha256, file);
        return false;
    }

    /** Says that a file was read, or could not be. */
    synchronized void release(Path file) {
        underWay.values().remove(file);
        notifyAll();
    }

    private Optional<StoredFile> here(Path file, FileState state) throws IOException {
        return store.videoAt(file).filter(stored -> stored.state().equals(state));
    }

    /**
     * Whether the library has the content of this file from another file that is still there. If that one is gone, this
     * is the same video in another place, or with another time.
     */
    private boolean isCopy(Path file, FileState state, String sha256) throws IOException {
        Optional<StoredFile> here = store.videoAt(file);
        for (StoredFile stored : store.videosWith(sha256)) {
            Path path = stored.video().info().file();
            if (path.equals(file) || !stored.isUnchanged()) {
                store.relocate(stored.video(), file, state);
                return false;
            }
            if (here.isPresent()) { // this file has become a copy of another
                store.remove(here.get().video().id());
            }
            return true;
        }
        return false;
    }
}
