package dev.vlab.app.models;

/** Where a model comes from, which decides what may be done with its folder. */
public enum ModelOrigin {
    /** It came with the program. */
    SAMPLE,
    /** Imported or fetched: it lies in the program's own folder of models, which may delete it. */
    KEPT,
    /** A training run left it. */
    RUN,
    /** It was opened from a folder of the person's. */
    OPENED
}
