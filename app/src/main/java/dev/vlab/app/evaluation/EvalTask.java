package dev.vlab.app.evaluation;

import dev.vlab.app.text.Texts;

/** What a model can be measured at. */
public enum EvalTask {
    QUESTIONS,
    SEARCH,
    CAPTIONS;

    private static final Texts TEXTS = Texts.of(EvalTask.class);

    public String title() {
        return TEXTS.get(this);
    }

    /** What is done, one line. */
    public String meaning() {
        return TEXTS.get("meaning." + name());
    }
}
