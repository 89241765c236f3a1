package dev.vlab.engine.story;

import java.io.IOException;
import java.nio.file.Path;

/** A story that cannot be used; the message names the file, the step where there is one, and the reason. */
public final class StoryException extends IOException {

    private static final long serialVersionUID = 1L;

    StoryException(Path file, String reason) {
        super(file + ": " + reason);
    }
}
