package dev.vlab.app.story;

import dev.vlab.engine.story.FoundClip;
import dev.vlab.engine.story.Step;
import dev.vlab.engine.story.StepResult;
import org.jspecify.annotations.Nullable;

/**
 * A step as it can be shown at the moment.
 *
 * @param state how far it is
 * @param footage what plays beside it; null while that is not known, or if it is not there
 * @param result what the model made of it; null while there is nothing. One that is there while the step is waiting is
 *     of another model or another moment
 * @param note why the result is not a live one; empty if it is
 */
record Slide(
        Step step,
        State state,
        @Nullable FoundClip footage,
        @Nullable StepResult result,
        String note) {

    enum State {
        /** It is being computed. */
        WAITING,
        /** The result was computed now. */
        LIVE,
        /** It could not be computed; the result is the one that the story keeps. */
        STORED,
        /** It could not be computed, and the story keeps none. */
        NOTHING
    }

    Slide(Step step) {
        this(step, State.WAITING, null, null, "");
    }

    boolean settled() {
        return state != State.WAITING;
    }

    Slide with(Step same) {
        return new Slide(same, state, footage, result, note);
    }

    Slide with(@Nullable FoundClip found) {
        return new Slide(step, state, found, result, note);
    }

    Slide waiting() {
        return new Slide(step, State.WAITING, footage, result, "");
    }

    Slide settled(State how, @Nullable FoundClip found, @Nullable StepResult made, String why) {
        return new Slide(step, how, found, made, why);
    }
}
