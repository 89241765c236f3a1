package dev.vlab.engine.story;

import dev.vlab.engine.task.FeatureStream;
import org.jspecify.annotations.Nullable;

/** What the model is to do in a step. */
public sealed interface StepTask {

    /** Whether a result is one of this kind of task. */
    boolean isAnsweredBy(StepResult result);

    /** Answer a question about the clip. */
    record Ask(String question) implements StepTask {
        @Override
        public boolean isAnsweredBy(StepResult result) {
            return result instanceof StepResult.Answered;
        }
    }

    /** Describe the clip. */
    record Describe() implements StepTask {
        @Override
        public boolean isAnsweredBy(StepResult result) {
            return result instanceof StepResult.Described;
        }
    }

    /** Find moments in the library by words. */
    record Search(String query) implements StepTask {
        @Override
        public boolean isAnsweredBy(StepResult result) {
            return result instanceof StepResult.Found;
        }
    }

    /**
     * Show where the model looks for a word of a text about the clip.
     *
     * @param question what the text answers, or null where it is a caption or one's own words
     * @param word which of the text's words
     * @param stream whose attention is laid over the video
     */
    record Look(@Nullable String question, String text, String word, FeatureStream stream) implements StepTask {
        @Override
        public boolean isAnsweredBy(StepResult result) {
            return result instanceof StepResult.Looked;
        }
    }
}
