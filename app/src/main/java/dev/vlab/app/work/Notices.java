package dev.vlab.app.work;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Short messages for the person, shown in the window; details go to the log. Used on the JavaFX thread. */
public final class Notices {
    /** How a notice is meant. */
    public enum Kind {
        DONE,
        PROBLEM
    }

    /**
     * A message.
     *
     * @param what what happened, one sentence
     * @param todo what to do about it, or more on it; may be empty
     */
    public record Notice(Kind kind, String what, String todo) {}

    private final ObservableList<Notice> current = FXCollections.observableArrayList();

    public void done(String what, String detail) {
        current.add(new Notice(Kind.DONE, what, detail));
    }

    public void problem(String what, String todo) {
        current.add(new Notice(Kind.PROBLEM, what, todo));
    }

    /** Tells of a failure by its message. */
    public void problem(String what, Throwable failure) {
        String message = failure.getMessage();
        problem(what, message == null ? failure.getClass().getSimpleName() : message);
    }

    public void dismiss(Notice notice) {
        current.remove(notice);
    }

    /** Messages in view, oldest first. */
    public ObservableList<Notice> current() {
        return current;
    }
}
