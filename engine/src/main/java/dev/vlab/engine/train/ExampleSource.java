package dev.vlab.engine.train;

import java.util.List;
import java.util.random.RandomGenerator;

/** Clips to learn from, of one kind. Safe for use by several threads. */
interface ExampleSource {

    /**
     * Draws the clips of a step. What is drawn depends on the arguments alone.
     *
     * @param frames frames that will be looked at in each
     */
    List<Example> draw(Stage stage, int step, int frames, RandomGenerator random);

    /** Whether there is something of what a stage learns from. */
    boolean teaches(Stage stage);

    /** Frames of its clips, where a step would take so many: pictures have one. */
    default int frames(int wanted) {
        return wanted;
    }

    /** The words that its texts are made of, the commonest first. */
    List<String> words();

    /** What a log calls it. */
    String name();
}
