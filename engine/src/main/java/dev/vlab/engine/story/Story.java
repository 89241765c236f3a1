package dev.vlab.engine.story;

import java.util.List;

/**
 * A demonstration.
 *
 * @param title what it is called; may be empty
 * @param steps in the order in which they are shown
 */
public record Story(String title, List<Step> steps) {

    public Story {
        steps = List.copyOf(steps);
    }
}
