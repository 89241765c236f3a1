package dev.vlab.app.problem;

import java.io.File;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A failure as a person is told of it.
 *
 * @param kind whose code also stands in the log
 * @param detail which file, and what exactly, in the words of whoever failed; may be empty
 */
public record Problem(ProblemKind kind, String detail) {
    private static final Logger LOG = LoggerFactory.getLogger(Problem.class);

    public static Problem of(Throwable failure) {
        String message = failure.getMessage();
        return new Problem(ProblemKind.of(failure), message == null ? "" : message);
    }

    public String code() {
        return kind.code();
    }

    /** What happened, and to what. */
    public String what() {
        return detail.isEmpty() ? kind.what() : kind.what() + " " + ended(detail);
    }

    /** What happened and what to do. */
    public String text() {
        return what() + " " + kind.todo();
    }

    /** All of it in one line, for where the code has no place of its own; empty for no problem. */
    public static String line(@Nullable Problem problem) {
        return problem == null ? "" : problem.text() + " (" + problem.code() + ")";
    }

    /** In one line, for where a file or folder is named already. */
    public static String without(Path named, Throwable failure) {
        Problem problem = of(failure);
        String detail = problem.detail.replace(named + ": ", "").replace(named + File.separator, "");
        return line(new Problem(problem.kind, detail));
    }

    /** Writes it to the log with its code, by which the log is searched. */
    public void log(String task, Throwable failure) {
        LOG.warn("[{}] {} failed", code(), task, failure);
    }

    /** The same where nothing was thrown. */
    public void log(String task) {
        LOG.warn("[{}] {}: {}", code(), task, detail);
    }

    private static String ended(String sentence) {
        return sentence.matches("(?s).*[.!?)。]") ? sentence : sentence + ".";
    }
}
