package dev.vlab.engine.library;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something long that was done to a library, or is being done.
 *
 * @param id the library's number for it; a later job has a higher one
 * @param kind what was to be done
 * @param state how far it came
 * @param model name of the model that did it
 * @param paths files and folders that were named; none where it was about all videos
 * @param total files that were to be looked at
 * @param done those that were, failures included
 * @param failed those of them that failed; what is still to be tried again is in {@link VideoLibrary#failures}
 * @param started when it began
 * @param updated when it last came a step further
 */
public record LibraryJob(
        long id,
        Kind kind,
        State state,
        @Nullable String model,
        List<Path> paths,
        int total,
        int done,
        int failed,
        Instant started,
        Instant updated) {

    /** What a job does. */
    public enum Kind {
        /** Adds videos. */
        INDEX,
        /** Computes all moments anew. */
        REBUILD,
        /** Writes captions of moments. */
        CAPTION
    }

    /** How far a job came. */
    public enum State {
        RUNNING,
        DONE,
        /** Ended on request; what was done until then is kept. */
        CANCELLED,
        /** Ended with the program; what was done until then is kept. */
        INTERRUPTED
    }

    /** The same job with its paths. */
    LibraryJob of(List<Path> named) {
        return new LibraryJob(id, kind, state, model, named, total, done, failed, started, updated);
    }

    /** A kind or state as it is written in files and for programs. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
