package dev.vlab.engine.story;

import dev.vlab.engine.task.Answer;
import dev.vlab.engine.task.AttentionMaps;
import java.util.List;

/** What the model made of a step: as much of it as is shown, so that it can be kept in a small file. */
public sealed interface StepResult {

    /** An answer, without the clip and the question, which the step has; fields as in {@link Answer}. */
    record Answered(
            String answer, double confidence, List<Answer.Alternative> alternatives, List<Answer.Evidence> evidence)
            implements StepResult {

        public Answered {
            alternatives = List.copyOf(alternatives);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A caption.
     *
     * @param score geometric mean of the token probabilities, 0 to 1
     */
    record Described(String caption, double score) implements StepResult {}

    /** Moments that match, best first; none if nothing does. */
    record Found(List<FoundMoment> moments) implements StepResult {

        public Found {
            moments = List.copyOf(moments);
        }
    }

    /**
     * Where the model looked for one word.
     *
     * @param words the tokens of the text
     * @param word which of them is looked at
     * @param maps of that word alone, the mean of all layers and heads: one token, one layer, one head
     */
    record Looked(List<String> words, int word, AttentionMaps maps) implements StepResult {

        public Looked {
            words = List.copyOf(words);
        }
    }
}
