package dev.vlab.app.ask;

import dev.vlab.engine.task.Answer;
import dev.vlab.engine.task.Clip;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A question and what was answered, as a conversation keeps it.
 *
 * @param model name of the model that answered
 * @param when when that was, in milliseconds since 1970
 */
public record Exchange(Answer answer, String model, long when) {

    public Clip clip() {
        return answer.clip();
    }

    /** The same about a file that was moved. */
    public Exchange at(Path file) {
        Answer moved = new Answer(
                new Clip(file, clip().span()),
                answer.question(),
                answer.answer(),
                answer.confidence(),
                answer.alternatives(),
                answer.evidence());
        return new Exchange(moved, model, when);
    }

    /**
     * Whether the question, the answer or the model's name has these words in it, in any case; nothing asks for all.
     */
    boolean says(String words) {
        return (answer.question() + "\n" + answer.answer() + "\n" + model)
                .toLowerCase(Locale.ROOT)
                .contains(words.strip().toLowerCase(Locale.ROOT));
    }

    /** A conversation with this one first; the same question to the same model about the same span is asked once. */
    List<Exchange> before(List<Exchange> earlier) {
        return Stream.concat(Stream.of(this), earlier.stream().filter(other -> !asksTheSame(other)))
                .toList();
    }

    private boolean asksTheSame(Exchange other) {
        return clip().equals(other.clip())
                && answer.question().equals(other.answer().question())
                && model.equals(other.model());
    }
}
