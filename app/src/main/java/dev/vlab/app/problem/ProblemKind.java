package dev.vlab.app.problem;

import dev.vlab.app.text.Texts;
import dev.vlab.engine.InUseException;
import dev.vlab.engine.checkpoint.CheckpointException;
import dev.vlab.engine.data.AnnotationException;
import dev.vlab.engine.eval.score.ScoreFileException;
import dev.vlab.engine.hub.HubException;
import dev.vlab.engine.library.LibraryException;
import dev.vlab.engine.story.StoryException;
import dev.vlab.engine.train.RunException;
import dev.vlab.engine.video.VideoException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of failure. A code stays with its kind for ever, as it is looked up and reported; {@code PROBLEMS.md} lists
 * them.
 */
public enum ProblemKind {
    FILE_MISSING("F-101"),
    ACCESS_DENIED("F-102"),
    DISK_FULL("F-103"),
    IN_USE("F-104"),
    FILE("F-199"),
    VIDEO("V-101"),
    MODEL("M-101"),
    NO_MODEL("M-102"),
    LIBRARY("L-101"),
    NOT_ALL_ADDED("L-102"),
    ANNOTATIONS("D-101"),
    SCORES("E-101"),
    JUDGING("J-101"),
    RUN("T-101"),
    STORY("S-101"),
    HUB("H-101"),
    NETWORK("H-102"),
    MEMORY("P-101"),
    PROGRAM("P-199");

    private static final Texts TEXTS = Texts.of(ProblemKind.class);

    /** As the systems say it, and SQLite. */
    private static final Pattern FULL =
            Pattern.compile("no\\sspace\\sleft|not\\senough\\sspace|disk\\squota\\sexceeded|disk\\sis\\sfull");

    private static final Pattern DENIED = Pattern.compile("permission\\sdenied|read-only\\sfile\\ssystem");
    private static final Pattern HELD = Pattern.compile("used\\sby\\sanother\\sprocess");

    /** As libtorch says it, and the trainer. */
    private static final Pattern NO_MEMORY =
            Pattern.compile("out\\sof\\smemory|not\\senough\\smemory|can't\\sallocate\\smemory|memory\\sran\\sout");

    private final String code;

    ProblemKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** What happened, one sentence. */
    public String what() {
        return TEXTS.get(this);
    }

    /** What to do about it, one sentence or two. */
    public String todo() {
        return TEXTS.get("todo." + code);
    }

    /** The kind of a failure: what lies at its root if that stops any work, else what who tells of it knows. */
    public static ProblemKind of(Throwable failure) {
        List<Throwable> chain =
                Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
        Stream<Function<Throwable, @Nullable ProblemKind>> ways = Stream.of(
                ProblemKind::ofMachine,
                ProblemKind::ofTeller,
                ProblemKind::ofSystem,
                e -> e instanceof IOException || e instanceof UncheckedIOException ? FILE : null);
        return ways.flatMap(way -> chain.stream().map(way))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(PROGRAM);
    }

    private static boolean says(Throwable e, Pattern words) {
        return words.matcher(String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT))
                .find();
    }

    private static @Nullable ProblemKind ofMachine(Throwable e) {
        if (e instanceof OutOfMemoryError || says(e, NO_MEMORY)) {
            return MEMORY;
        }
        return e instanceof IOException && says(e, FULL) ? DISK_FULL : null;
    }

    private static @Nullable ProblemKind ofTeller(Throwable e) {
        return switch (e) {
            case InUseException _ -> IN_USE;
            case VideoException _ -> VIDEO;
            case CheckpointException _ -> MODEL;
            case LibraryException _ -> LIBRARY;
            case AnnotationException _ -> ANNOTATIONS;
            case ScoreFileException _ -> SCORES;
            case RunException _ -> RUN;
            case StoryException _ -> STORY;
            case HubException _ -> HUB;
            case UnknownHostException _, SocketException _, HttpTimeoutException _ -> NETWORK;
            default -> null;
        };
    }

    private static @Nullable ProblemKind ofSystem(Throwable e) {
        return switch (e) {
            case AccessDeniedException _, ReadOnlyFileSystemException _ -> ACCESS_DENIED;
            case IOException _ when says(e, DENIED) -> ACCESS_DENIED;
            case FileSystemException _ when says(e, HELD) -> IN_USE;
            case NoSuchFileException _, FileNotFoundException _ -> FILE_MISSING;
            default -> null;
        };
    }
}
