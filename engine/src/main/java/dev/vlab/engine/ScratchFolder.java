package dev.vlab.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that is there while it is needed.
 *
 * @param path the folder
 */
public record ScratchFolder(Path path) implements AutoCloseable {

    /** Makes one among the system's temporary files; its name begins with the prefix. */
    public static ScratchFolder make(String prefix) throws IOException {
        return new ScratchFolder(Files.createTempDirectory(prefix));
    }

    /** Deletes it with all that is in it. */
    @Override
    public void close() throws IOException {
        delete(path);
    }

    /** Deletes a folder with all that is in it; one that is not there is no error. */
    public static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(tree)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
