package dev.vlab.engine.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What tells cheaply whether a file has changed.
 *
 * @param size bytes
 * @param modified time of the last change, milliseconds since 1970
 */
public record FileState(long size, long modified) {

    /** Of a file that is to be looked at again. */
    static final FileState UNKNOWN = new FileState(-1, -1);

    /** The state of a file now. */
    public static FileState of(Path file) throws IOException {
        return new FileState(Files.size(file), Files.getLastModifiedTime(file).toMillis());
    }

    /** Whether a file is there and still like this. */
    boolean isStateOf(Path file) throws IOException {
        return Files.exists(file) && of(file).equals(this);
    }
}
