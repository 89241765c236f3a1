package dev.vlab.engine.library;

import dev.vlab.engine.ScratchFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder in a library that holds its index on disk. It can be deleted at any time; it is made anew from the store.
 */
final class IndexFolder implements IndexHome {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private final Path folder;

    IndexFolder(Path library) {
        this.folder = library.resolve("index");
    }

    @Override
    public @Nullable KeptIndex find(int dimension) {
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try {
            return LuceneIndex.open(folder, dimension);
        } catch (IOException e) {
            LOG.warn("the search index is of no use and is made anew from the library", e);
            return null;
        }
    }

    /** Empty, in the place of what is there. */
    @Override
    public KeptIndex make(int dimension) throws IOException {
        ScratchFolder.delete(folder);
        return LuceneIndex.open(folder, dimension);
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public void requireReachable() {
        // It is here.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
