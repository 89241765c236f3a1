package dev.vlab.engine.eval.judge;

import dev.vlab.engine.task.Clip;
import java.util.List;
import java.util.Objects;

/**
 * Something to be judged.
 *
 * @param clip what the models saw
 * @param type what it is about, such as the kind of question
 * @param asked the question, or what was to be done
 * @param truth what is right, as far as known; may be empty
 * @param answers what each model made of it, in the order of the session's models
 * @param swapped whether the second model's answer is shown on the left
 */
public record JudgeItem(Clip clip, String type, String asked, String truth, List<String> answers, boolean swapped) {

    public JudgeItem {
        Objects.requireNonNull(clip, "an item has no clip");
        Objects.requireNonNull(type, "an item has no type");
        Objects.requireNonNull(asked, "an item does not say what was asked");
        Objects.requireNonNull(truth, "an item has no truth, not even an empty one");
        answers = List.copyOf(Objects.requireNonNull(answers, "an item has no answers"));
    }

    /** The model whose answer is on a side, 0 for the first. */
    public int model(boolean left) {
        return left == swapped ? 1 : 0;
    }
}
