package dev.vlab.app.work;

import dev.vlab.app.problem.Problem;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Short messages for the person, shown in the window; what failed is in the log by then. Used on the JavaFX thread. */
public final class Notices {
    /** How a notice is meant. */
    public enum Kind {
        DONE,
        /** Nothing failed, but what was asked for makes no sense now. */
        HINT,
        PROBLEM
    }

    /**
     * A message.
     *
     * @param what what happened, one sentence
     * @param todo what to do about it, or more on it; may be empty
     * @param code the problem's code, empty for what is none
     */
    public record Notice(Kind kind, String what, String todo, String code) {}

    private final ObservableList<Notice> current = FXCollections.observableArrayList();

    public void done(String what, String detail) {
        current.add(new Notice(Kind.DONE, what, detail, ""));
    }

    public void hint(String what, String todo) {
        current.add(new Notice(Kind.HINT, what, todo, ""));
    }

    /** Tells of work that failed, which whoever did it has logged. */
    public void problem(String what, Throwable failure) {
        problem(what, Problem.of(failure));
    }

    /** Tells of what went wrong and was logged. */
    public void problem(String what, Problem problem) {
        current.add(new Notice(Kind.PROBLEM, what, problem.text(), problem.code()));
    }

    public void dismiss(Notice notice) {
        current.remove(notice);
    }

    /** Messages in view, oldest first. */
    public ObservableList<Notice> current() {
        return current;
    }
}
