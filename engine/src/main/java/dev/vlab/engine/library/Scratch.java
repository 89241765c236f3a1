package dev.vlab.engine.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A second store beside a library's own, in which a rebuild gathers what it has done, over interruptions. */
final class Scratch implements AutoCloseable {

    private final Path file;
    private final LibraryStore store;
    private boolean discarded;

    private Scratch(Path file, LibraryStore store) {
        this.file = file;
        this.store = store;
    }

    /** Opens what an interrupted rebuild left, if it was with the same model, else starts afresh. */
    static Scratch open(Path file, ModelStamp stamp) throws IOException {
        LibraryStore store = new LibraryStore(file);
        if (store.stamp().filter(left -> !left.equals(stamp)).isPresent()) {
            store.close();
            delete(file);
            store = new LibraryStore(file);
        }
        return new Scratch(file, store);
    }

    LibraryStore store() {
        return store;
    }

    /** Says that the content is no longer needed. */
    void discard() {
        discarded = true;
    }

    @Override
    public void close() throws IOException {
        store.close();
        if (discarded) {
            delete(file);
        }
    }

    private static void delete(Path file) throws IOException {
        for (String suffix : new String[] {"", "-wal", "-shm"}) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
        }
    }
}
