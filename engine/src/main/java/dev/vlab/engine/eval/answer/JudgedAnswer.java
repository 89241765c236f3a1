package dev.vlab.engine.eval.answer;

import java.util.List;

/**
 * An answer and what was expected.
 *
 * @param type what the question is about
 * @param answer the answer that is judged
 * @param expected one answer, or those of several people
 */
public record JudgedAnswer(String type, String answer, List<String> expected) {

    /** @throws IllegalArgumentException if nothing is expected */
    public JudgedAnswer {
        if (expected.isEmpty()) {
            throw new IllegalArgumentException("an answer can only be judged by an expected one");
        }
        expected = List.copyOf(expected);
    }

    /** How right it is letter for letter, 0 to 1. */
    public double strict() {
        return AnswerAccuracy.strict(answer, expected);
    }

    /** How right it is after VQA's normalisation, 0 to 1. */
    public double normalized() {
        return AnswerAccuracy.normalized(answer, expected);
    }
}
