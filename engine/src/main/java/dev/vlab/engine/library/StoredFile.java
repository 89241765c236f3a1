package dev.vlab.engine.library;

import java.io.IOException;

/** A video in a library and the state in which its file was read. */
record StoredFile(LibraryVideo video, FileState state) {

    /** Whether the file is still where it was, as it was; a glance, not a reading of its bytes. */
    boolean isUnchanged() throws IOException {
        return state.isStateOf(video.info().file());
    }
}
