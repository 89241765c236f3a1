package dev.vlab.app.tour;

import org.jspecify.annotations.Nullable;

/** The tour cannot go on. */
final class TourException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TourException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
