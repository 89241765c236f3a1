package dev.vlab.engine.video;

import java.io.IOException;
import java.nio.file.Path;

/** A video that cannot be used: names the file, the reason and, where there is one, what to do. */
public final class VideoException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    public VideoException(Path file, String reason) {
        super(file + ": " + reason);
        this.reason = reason;
    }

    /** Why, without the file's name. */
    public String reason() {
        return reason;
    }
}
