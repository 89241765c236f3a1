package dev.vlab.app.problem;

import javafx.event.Event;
import javafx.event.EventType;

/** Somebody wants to read in the log of the failures of a code. Goes up to the window, which has the log. */
public final class ProblemEvent extends Event {
    public static final EventType<ProblemEvent> LOOK_UP = new EventType<>(Event.ANY, "PROBLEM_LOOK_UP");

    private static final long serialVersionUID = 1L;

    private final String code;

    ProblemEvent(String code) {
        super(LOOK_UP);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
