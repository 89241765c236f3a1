package dev.vlab.engine.task;

import java.util.List;

/**
 * A generated description of a clip.
 *
 * @param clip what is described
 * @param text the caption
 * @param score geometric mean of the token probabilities, 0 to 1
 * @param alternatives the other texts that the search brought to an end, best first; there may be none
 */
public record Caption(Clip clip, String text, double score, List<Alternative> alternatives) {

    /**
     * A runner-up, with its score as the caption has one. The search favours longer texts, so it may be the higher one.
     */
    public record Alternative(String text, double score) {}
}
