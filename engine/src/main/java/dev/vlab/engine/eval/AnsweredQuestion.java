package dev.vlab.engine.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

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
        return plain(answer).equals(plain(expected));
    }

    static String plain(String answer) {
        return answer.strip().toLowerCase(Locale.ROOT);
    }
}
