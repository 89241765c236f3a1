package dev.vlab.engine;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Something that another program or task is changing; the message names it and says what to do. */
public final class InUseException extends IOException {

    private static final long serialVersionUID = 1L;

    public InUseException(Path what, String reason) {
        this(what, reason, null);
    }

    public InUseException(Path what, String reason, @Nullable Throwable cause) {
        super(what + ": " + reason, cause);
    }
}
