package dev.vlab.engine.eval.judge;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of an item: all of it, not only what has changed since last time.
 *
 * @param rater who
 * @param item its number, from 0
 * @param value 1 to 5, 5 being best, for one model; for two, 1 or 2 for the model that is better and 0 for neither,
 *     null while not rated
 * @param tags in the order in which they were given
 * @param note may be empty
 * @param when in milliseconds since 1970
 */
public record Judgement(String rater, int item, @Nullable Integer value, List<String> tags, String note, long when) {

    public Judgement {
        Objects.requireNonNull(rater, "a judgement has no rater");
        tags = List.copyOf(Objects.requireNonNull(tags, "a judgement has no tags, not even none"));
        Objects.requireNonNull(note, "a judgement has no note, not even an empty one");
    }
}
