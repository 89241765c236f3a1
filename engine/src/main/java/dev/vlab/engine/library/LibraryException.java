package dev.vlab.engine.library;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A library that cannot be used as it is; the message names the place, the reason and, where there is one, what to do.
 */
public final class LibraryException extends IOException {

    private static final long serialVersionUID = 1L;

    LibraryException(String message) {
        this(message, null);
    }

    LibraryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
