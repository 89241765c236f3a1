package dev.vlab.engine.library;

import dev.vlab.engine.FileHash;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;

/** Which files a model need not read. */
interface KnownFiles {

    /** Nothing is known: every file is to be read. */
    KnownFiles NONE = new KnownFiles() {
        @Override
        public String sha256(Path file, FileState state, Progress progress) throws IOException {
            return FileHash.sha256(file, progress::check);
        }

        @Override
        public boolean isKnown(Path file, FileState state, String sha256, Progress progress) {
            return false;
        }

        @Override
        public void release(Path file) {}
    };

    /** The hash of a file's content. */
    String sha256(Path file, FileState state, Progress progress) throws IOException;

    /**
     * Takes charge of a content: while another file of the same is being read, waits for what becomes of that.
     *
     * @return whether it is known already; else it is this file's to read, until {@link #release}
     */
    boolean isKnown(Path file, FileState state, String sha256, Progress progress)
            throws IOException, InterruptedException;

    /** Says that a file was read, or could not be. */
    void release(Path file);
}
