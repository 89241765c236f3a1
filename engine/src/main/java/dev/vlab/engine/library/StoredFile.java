package dev.vlab.engine.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A video in a library and the state in which its file was read. */
record StoredFile(LibraryVideo video, FileState state) {

    /** Whether the file is still where it was, as it was; a glance, not a reading of its bytes. */
    boolean isUnchanged() throws IOException {
        Path path = video.info().file();
        return Files.exists(path) && FileState.of(path).equals(state);
    }
}
