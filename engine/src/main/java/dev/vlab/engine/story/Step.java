package dev.vlab.engine.story;

import dev.vlab.engine.story.StepTask.Search;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step of a demonstration.
 *
 * @param clip what is shown and worked on; null for a search, which shows what it finds
 * @param task what the model is to do
 * @param line what is written beside it; may be empty
 * @param stored what the model made of it once, for when it cannot be computed; or null
 */
public record Step(
        @Nullable StoryClip clip,
        StepTask task,
        String line,
        @Nullable StepResult stored) {

    public Step {
        if (clip == null && !(task instanceof Search)) {
            throw new IllegalArgumentException("only a search does without a clip");
        }
        if (stored != null && !task.isAnsweredBy(stored)) {
            throw new IllegalArgumentException("the stored result is of another kind than the step");
        }
    }

    /** The same step with another line beside it. */
    public Step withLine(String newLine) {
        return new Step(clip, task, newLine, stored);
    }

    /** The same step with a result for when it cannot be computed. */
    public Step withStored(@Nullable StepResult newStored) {
        return new Step(clip, task, line, newStored);
    }

    /** Something else to do or to show; a stored result would no longer be of this. */
    public Step withWork(@Nullable StoryClip newClip, StepTask newTask) {
        return hasSameWork(new Step(newClip, newTask, "", null)) ? this : new Step(newClip, newTask, line, null);
    }

    /** Whether another step has the model do the same thing with the same clip. */
    public boolean hasSameWork(Step other) {
        return Objects.equals(clip, other.clip) && task.equals(other.task);
    }
}
