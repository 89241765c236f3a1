package dev.vlab.app.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks for a file or a folder to use; behind an interface so that no test meets a native dialog. */
public interface OpenDialog {
    /**
     * Asks for a file.
     *
     * @param what what is wanted, for the dialog's title
     * @param patterns such as {@code *.json}
     * @return the file, or nothing if the person changed their mind
     */
    Optional<Path> file(String what, List<String> patterns);

    /**
     * Asks for several files; see {@link #file}.
     *
     * @param kind names what the patterns stand for
     * @return none if the person changed their mind
     */
    List<Path> files(String what, String kind, List<String> patterns);

    /** Asks for a folder; see {@link #file}. */
    Optional<Path> folder(String what);
}
