package dev.vlab.engine.checkpoint;

import java.io.IOException;
import java.nio.file.Path;

/** A checkpoint that cannot be used; the message names the file, the key in it and the reason. */
public final class CheckpointException extends IOException {

    private static final long serialVersionUID = 1L;

    /** The whole file is at fault. */
    public CheckpointException(Path file, String reason) {
        super(file + ": " + reason);
    }

    /** One key of the file, a tensor's name or a dotted path in the configuration, is at fault. */
    public CheckpointException(Path file, String key, String reason) {
        super(file + ": " + key + ": " + reason);
    }
}
