package dev.vlab.engine.data;

import java.util.List;
import java.util.Locale;

/**
 * A question about a clip and its right answer.
 *
 * @param type what the question is about, one of a few words that each benchmark has of its own
 * @param answer the right one
 * @param choices what there is to choose from, the right answer among it; empty for an open question
 */
public record AnnotatedQuestion(String type, String question, String answer, List<String> choices) {

    /** An open question. */
    public AnnotatedQuestion(String type, String question, String answer) {
        this(type, question, answer, List.of());
    }

    static AnnotatedQuestion of(QuestionAnswer asked) {
        return new AnnotatedQuestion(asked.type().name().toLowerCase(Locale.ROOT), asked.question(), asked.answer());
    }
}
