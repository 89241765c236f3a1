package dev.vlab.app.training;

/** What training makes small, by the names of the run's log. */
public enum Loss {
    VTC("vtc", "VTC", "Contrastive: tells a clip's own caption from the others of its batch"),
    MLM("mlm", "MLM", "Masked words: completes a caption that it sees on both sides"),
    UNILM("unilm", "UniLM", "Writing: completes a caption from what stands before"),
    QA("qa", "QA", "Answers: completes the answer to a question"),
    SUM("loss", "Sum", "The sum of the losses, which is what training lowers");

    private final String key;
    private final String title;
    private final String meaning;

    Loss(String key, String title, String meaning) {
        this.key = key;
        this.title = title;
        this.meaning = meaning;
    }

    /** Its name in the log. */
    String key() {
        return key;
    }

    public String title() {
        return title;
    }

    /** What it is, one line. */
    public String meaning() {
        return meaning;
    }
}
