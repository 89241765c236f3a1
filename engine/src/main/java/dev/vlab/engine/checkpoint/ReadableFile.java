package dev.vlab.engine.checkpoint;

import java.nio.file.Files;
import java.nio.file.Path;

/** Says in words why a file cannot be read, where the system would name the file alone. */
public final class ReadableFile {

    private ReadableFile() {}

    /**
     * Passes a file on that can be opened.
     *
     * @throws CheckpointException if it is missing, is a folder or may not be read
     */
    public static Path require(Path file) throws CheckpointException {
        if (!Files.exists(file)) {
            throw new CheckpointException(file, "does not exist");
        }
        if (!Files.isRegularFile(file)) {
            throw new CheckpointException(file, "is not a file");
        }
        if (!Files.isReadable(file)) {
            throw new CheckpointException(file, "may not be read by this user");
        }
        return file;
    }
}
