package dev.vlab.engine;

import java.nio.file.Path;

/** Where {@code logback.xml} writes the log: told here in the same words. */
public final class LogFolder {

    private LogFolder() {}

    /** The folder; it holds a file {@code vlab.YYYY-MM-DD.log} for each day. It may not be there yet. */
    public static Path path() {
        String fallback = Path.of(System.getProperty("user.home"), ".vlab").toString();
        String environment = System.getenv("VLAB_STATE");
        return Path.of(System.getProperty("VLAB_STATE", environment == null ? fallback : environment), "logs");
    }
}
