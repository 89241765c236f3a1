package dev.vlab.engine.cli;

import java.nio.file.Path;

/** Where {@code logback.xml} writes the log: told here in the same words. */
final class LogFolder {

    private LogFolder() {}

    static Path path() {
        String fallback = Path.of(System.getProperty("user.home"), ".vlab").toString();
        String environment = System.getenv("VLAB_STATE");
        return Path.of(System.getProperty("VLAB_STATE", environment == null ? fallback : environment), "logs");
    }
}
