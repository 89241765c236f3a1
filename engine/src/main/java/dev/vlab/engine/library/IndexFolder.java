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
final class IndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private IndexFolder() {}

    private static Path of(Path library) {
        return library.resolve("index");
    }

    /** The index that is there, or null if there is none that can be used. */
    static @Nullable LuceneIndex find(Path library, int dimension) {
        if (!Files.isDirectory(of(library))) {
            return null;
        }
        try {
            return LuceneIndex.open(of(library), dimension);
        } catch (IOException e) {
            LOG.warn("the search index is of no use and is made anew from the library", e);
            return null;
        }
    }

    /** An empty index in the place of what is there; the caller has the right to change the library. */
    static LuceneIndex make(Path library, int dimension) throws IOException {
        Path folder = of(library);
        ScratchFolder.delete(folder);
        return LuceneIndex.open(folder, dimension);
    }
}
