package dev.vlab.engine.library;

import dev.vlab.engine.FileHash;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a library video's file was found.
 *
 * @param video the video
 * @param state what became of its file
 */
public record FileCheck(LibraryVideo video, State state) {

    public enum State {
        /** The file has the bytes that were indexed. */
        FINE,
        /** The file is not where it was. */
        MISSING,
        /** The file has other bytes than were indexed. */
        CHANGED,
        /** The file is there but cannot be read. */
        UNREADABLE
    }

    static FileCheck of(LibraryVideo video, Progress progress) {
        Path file = video.info().file();
        if (!Files.exists(file)) {
            return new FileCheck(video, State.MISSING);
        }
        try {
            boolean same = FileHash.sha256(file, progress::check).equals(video.sha256());
            return new FileCheck(video, same ? State.FINE : State.CHANGED);
        } catch (IOException e) {
            return new FileCheck(video, State.UNREADABLE);
        }
    }
}
