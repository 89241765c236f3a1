package dev.vlab.app.jobs;

import java.nio.file.Path;
import java.util.Optional;

/** Asks where to save a file; behind an interface so that no test meets a native dialog. */
public interface SaveDialog {
    /**
     * Asks.
     *
     * @param what what is saved, for the dialog's title
     * @param name suggested file name with its extension
     * @return where to, or nothing if the person changed their mind
     */
    Optional<Path> where(String what, String name);
}
