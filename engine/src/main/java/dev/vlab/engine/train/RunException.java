package dev.vlab.engine.train;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A training run that cannot be done as it is described; the message names the file or key and the reason. */
public final class RunException extends IOException {

    private static final long serialVersionUID = 1L;

    RunException(String message) {
        this(message, null);
    }

    RunException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
