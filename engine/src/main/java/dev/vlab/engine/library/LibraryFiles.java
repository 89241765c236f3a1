package dev.vlab.engine.library;

import dev.vlab.engine.FileHash;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a library knows of files: one counts as known by its path, size and time, else by its content, so that a moved
 * file is recognised and a copy is not added twice. Safe for threads, which take turns.
 */
final class LibraryFiles implements KnownFiles {

    private final LibraryStore store;
    private final Set<Long> read;
    private final Map<String, Path> underWay = new HashMap<>();

    /** @param model number of the model that reads */
    LibraryFiles(LibraryStore store, long model) throws IOException {
        this.store = store;
        this.read = store.readBy(model);
    }

    /** By a glance where the library knows the file. */
    @Override
    public String sha256(Path file, FileState state, Progress progress) throws IOException {
        Optional<StoredFile> here = here(file, state);
        return here.isPresent() ? here.get().video().sha256() : FileHash.sha256(file, progress::check);
    }

    @Override
    public synchronized boolean isKnown(Path file, FileState state, String sha256, Progress progress)
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

    @Override
    public synchronized void release(Path file) {
        underWay.values().remove(file);
        notifyAll();
    }

    /** Says that the model has read a video now. */
    synchronized void add(long video) {
        read.add(video);
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
