package dev.vlab.engine.task;

/** What a checkpoint can be used for. */
public enum Capability {
    SEARCH,
    CAPTION,
    ASK,
    ATTENTION,
    TRAIN
}
