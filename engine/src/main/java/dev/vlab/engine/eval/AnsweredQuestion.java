package dev.vlab.engine.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vlab.engine.eval.answer.JudgedAnswer;
import java.util.List;

/**
 * A question that a model was asked.
 *
 * @param file the video's name
 * @param type what the question is about
 * @param expected the right answer
 * @param answer the model's
 * @param confidence the model's own, 0 to 1
 */
public record AnsweredQuestion(
        String file, String type, String question, String expected, String answer, double confidence) {

    /** Whether the answer is the expected one, whatever the case and the white space around. */
    @JsonProperty
    public boolean right() {
        return judged().strict() == 1;
    }

    JudgedAnswer judged() {
        return new JudgedAnswer(type, answer, List.of(expected));
    }
}
