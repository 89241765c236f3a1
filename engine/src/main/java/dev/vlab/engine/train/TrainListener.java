package dev.vlab.engine.train;

/** Watches a run. Called on the run's own thread. */
@FunctionalInterface
public interface TrainListener {

    /** A step is done and logged. */
    void step(TrainStep step);

    /** Something a person should know, one sentence: where it computes, where it goes on from. */
    default void note(String message) {}
}
