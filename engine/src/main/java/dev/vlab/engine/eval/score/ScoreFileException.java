package dev.vlab.engine.eval.score;

import java.io.IOException;
import java.nio.file.Path;

/** A file of references or predictions that cannot be used: names the file and the reason. */
public final class ScoreFileException extends IOException {

    private static final long serialVersionUID = 1L;

    public ScoreFileException(Path file, String reason) {
        super(file + ": " + reason);
    }
}
