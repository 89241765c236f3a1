package dev.vlab.app.evaluation;

/** What a model can be measured at. */
public enum EvalTask {
    QUESTIONS("Questions", "Answers every question about every clip"),
    SEARCH("Search", "Finds each clip by its caption, each caption by its clip, and tells temporal twins apart"),
    CAPTIONS("Captions", "Describes every clip");

    private final String title;
    private final String meaning;

    EvalTask(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    public String title() {
        return title;
    }

    /** What is done, one line. */
    public String meaning() {
        return meaning;
    }
}
