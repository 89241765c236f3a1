package dev.vlab.engine.library;

import dev.vlab.engine.FileHash;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The contents of files by which they are known again elsewhere; one that has not changed is read once. Safe for
 * threads.
 */
public final class FileContents {

    private record Hashed(FileState state, String sha256) {}

    private final Map<Path, Hashed> hashed = new HashMap<>();

    /** SHA-256 of a file's bytes, in hexadecimal. */
    public synchronized String sha256(Path file, Progress progress) throws IOException {
        FileState state = FileState.of(file);
        Hashed known = hashed.get(file);
        if (known == null || !known.state().equals(state)) {
            known = new Hashed(state, FileHash.sha256(file, progress::check));
            hashed.put(file, known);
        }
        return known.sha256();
    }
}
