package dev.vlab.engine.task;

import java.util.List;

/**
 * An answer to a question about a clip.
 *
 * @param clip what was asked about
 * @param question the question as asked
 * @param answer the best answer
 * @param confidence probability of that answer as a whole, 0 to 1
 * @param alternatives the runners-up, best first
 * @param evidence a weight for each sampled frame, in time order, summing to 1: where the answer's tokens attended
 */
public record Answer(
        Clip clip,
        String question,
        String answer,
        double confidence,
        List<Alternative> alternatives,
        List<Evidence> evidence) {

    public record Alternative(String answer, double confidence) {}

    /** The share of cross-attention that one frame received; {@code timeMicros} is that frame's timestamp. */
    public record Evidence(long timeMicros, double weight) {}
}
