package dev.vlab.app.evaluation;

import dev.vlab.app.jobs.Percent;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.task.Clip;

/**
 * One thing that a model was asked, and what it made of it.
 *
 * @param type what it is about
 * @param asked the question, or what was to be done
 * @param truth what is right
 * @param answer what the model said
 * @param confidence the model's own, 0 to 1; NaN where there is none
 * @param note what else there is to say, may be empty
 */
public record Prediction(
        EvalTask task,
        Clip clip,
        String type,
        String asked,
        String truth,
        String answer,
        double confidence,
        String note,
        boolean right) {
    private static final Texts TEXTS = Texts.of(Prediction.class);

    /** Name of the clip's file. */
    public String file() {
        return String.valueOf(clip.file().getFileName());
    }

    /** How sure the model was, or what stands for it. */
    public String sure() {
        return Double.isNaN(confidence) ? note : Percent.rough(confidence);
    }

    public String verdict() {
        return TEXTS.get(right ? "verdict.right" : "verdict.wrong");
    }
}
