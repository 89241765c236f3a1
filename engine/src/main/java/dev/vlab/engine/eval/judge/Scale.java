package dev.vlab.engine.eval.judge;

import java.util.Collection;
import java.util.List;

/** What values judgements have. */
public enum Scale {
    /** 1 to 5, 5 being best. */
    RATING(1, 5),
    /** 1 or 2 for the model that is better, 0 for neither. */
    PREFERENCE(0, 2);

    private final int least;
    private final int most;

    Scale(int least, int most) {
        this.least = least;
        this.most = most;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    /** How many values there are. */
    public int size() {
        return most - least + 1;
    }

    boolean has(int value) {
        return value >= least && value <= most;
    }

    /** What several raters' values of one item come to: the rounded mean, or what more than half of them prefer. */
    int together(Collection<Integer> values) {
        if (this == RATING) {
            return (int) Math.round(
                    values.stream().mapToInt(Integer::intValue).average().orElseThrow());
        }
        return List.of(1, 2).stream()
                .filter(model -> 2 * values.stream().filter(model::equals).count() > values.size())
                .findFirst()
                .orElse(0);
    }
}
