package dev.vlab.engine.data;

import java.io.IOException;
import java.nio.file.Path;

/** An annotations file that cannot be used: names the file, the line where there is one, and the reason. */
public final class AnnotationException extends IOException {

    private static final long serialVersionUID = 1L;

    public AnnotationException(Path file, int line, String reason) {
        super("%s, line %d: %s".formatted(file, line, reason));
    }

    /** A fault of the file as a whole. */
    public AnnotationException(Path file, String reason) {
        super(file + ": " + reason);
    }
}
