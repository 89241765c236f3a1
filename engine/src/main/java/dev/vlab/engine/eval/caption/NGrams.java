package dev.vlab.engine.eval.caption;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs of one to four words. */
final class NGrams {

    /** The longest run that is counted. */
    static final int LONGEST = 4;

    private NGrams() {}

    /** How often each run of {@code n} words stands in a text. */
    static Map<List<String>, Integer> count(List<String> words, int n) {
        Map<List<String>, Integer> counts = new HashMap<>();
        for (int i = 0; i + n <= words.size(); i++) {
            counts.merge(words.subList(i, i + n), 1, Integer::sum);
        }
        return counts;
    }
}
