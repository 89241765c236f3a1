package dev.vlab.engine.library;

import dev.vlab.engine.video.VideoException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why nothing came of a file, in words that do not name it again. */
final class FailureReason {

    private FailureReason() {}

    static String of(Path file, Exception e) {
        return switch (e) {
            case VideoException video -> video.reason();
            case NoSuchFileException _ -> "no such file or folder";
            case AccessDeniedException _ -> "may not be read: permission denied";
            default -> {
                String message = e.getMessage() == null ? e.toString() : e.getMessage();
                yield message.startsWith(file + ": ") ? message.substring((file + ": ").length()) : message;
            }
        };
    }
}
