package dev.vlab.app.library;

import java.nio.file.Path;
import java.util.List;

/** Lets a person choose files or a folder; behind an interface, so that no test meets a native dialog. */
public interface FileChoice {
    /** Video files, none where the person changed his mind. */
    List<Path> videos();

    /** A folder, none where the person changed his mind. */
    List<Path> folder();

    /** A model's folder, none where the person changed his mind. */
    List<Path> model();
}
