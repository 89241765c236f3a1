package dev.vlab.engine.library;

import dev.vlab.engine.task.ClipEmbedding;
import java.nio.file.Path;
import java.util.List;

/** What became of a file that a model was to read. */
public sealed interface Reading {

    /** The file. */
    Path file();

    /** The file is known; nothing had to be done. */
    record Known(Path file) implements Reading {}

    /** The file cannot be read, or not to its end; the reason does not name it again. */
    record Failed(Path file, String reason) implements Reading {}

    /**
     * What the model sees in the file, whole.
     *
     * @param source the file
     * @param moments all of its moments in the order of time
     */
    record Whole(SourceFile source, List<ClipEmbedding> moments) implements Reading {

        @Override
        public Path file() {
            return source.file();
        }
    }
}
