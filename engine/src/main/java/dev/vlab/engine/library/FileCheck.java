package dev.vlab.engine.library;

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
}
