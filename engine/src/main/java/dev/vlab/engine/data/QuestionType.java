package dev.vlab.engine.data;

import java.util.Arrays;

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
    /** Which of two things acts first or last; each is equally likely. */
    COMPARE;

    /** Whether a type of this name, in any case, is one that a single picture answers; other types are not known. */
    public static boolean isOfOnePicture(String name) {
        return Arrays.stream(values())
                .anyMatch(type -> !type.needsTime() && type.name().equalsIgnoreCase(name));
    }

    /** Whether a type of this name, in any case, is one that no single picture answers; other types are not known. */
    public static boolean isOfTime(String name) {
        return Arrays.stream(values())
                .anyMatch(type -> type.needsTime() && type.name().equalsIgnoreCase(name));
    }

    private boolean needsTime() {
        return switch (this) {
            case OBJECT, COLOUR, COUNT, PLACE -> false;
            case EVENT, DIRECTION, ORDER, AFTER, COMPARE -> true;
        };
    }
}
