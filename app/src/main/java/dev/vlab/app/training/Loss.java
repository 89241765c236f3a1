package dev.vlab.app.training;

import dev.vlab.app.text.Texts;

/** What training makes small, by the names of the run's log. */
public enum Loss {
    VTC("vtc"),
    MLM("mlm"),
    UNILM("unilm"),
    QA("qa"),
    SUM("loss");

    private static final Texts TEXTS = Texts.of(Loss.class);
    private final String key;

    Loss(String key) {
        this.key = key;
    }

    /** Its name in the log. */
    String key() {
        return key;
    }

    public String title() {
        return TEXTS.get(this);
    }

    /** What it is, one line. */
    public String meaning() {
        return TEXTS.get("meaning." + name());
    }
}
