package dev.vlab.engine.data;

/** What a question is about. */
public enum QuestionType {
    /** Which thing. */
    OBJECT,
    COLOUR,
    COUNT,
    PLACE,
    /** What a thing does. */
    EVENT,
    /** Which way it goes. */
    DIRECTION,
    /** What happens first, what last. */
    ORDER,
    /** What happens after or before something else. */
    AFTER,
    /** Whether one thing acts before another; yes and no are equally likely. */
    COMPARE;

    /** Whether no single picture can answer it. */
    public boolean needsTime() {
        return switch (this) {
            case OBJECT, COLOUR, COUNT, PLACE -> false;
            case EVENT, DIRECTION, ORDER, AFTER, COMPARE -> true;
        };
    }
}
