package dev.vlab.engine.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Byte-pair merges in order of priority, and what they make of a word. */
final class BytePairs {

    /** Two neighbouring symbols that become one. */
    record Pair(String left, String right) {
        String joined() {
            return left + right;
        }
    }

    private final SequencedMap<Pair, Integer> ranks = new LinkedHashMap<>();

    /** Adds a merge after all others; one that is there already keeps its place. */
    void add(Pair pair) {
        ranks.putIfAbsent(pair, ranks.size());
    }

    List<Pair> inOrder() {
        return List.copyOf(ranks.keySet());
    }

    /** Merges again and again the pair of highest priority, wherever it stands, until none is left. */
    List<String> merge(List<String> symbols) {
        List<String> word = symbols;
        for (Pair best = best(word); best != null; best = best(word)) {
            List<String> merged = new ArrayList<>();
            for (int i = 0; i < word.size(); i++) {
                if (i + 1 < word.size() && best.equals(new Pair(word.get(i), word.get(i + 1)))) {
                    merged.add(best.joined());
                    i++;
                } else {
                    merged.add(word.get(i));
                }
            }
            word = merged;
        }
        return word;
    }

    private @Nullable Pair best(List<String> word) {
        Pair best = null;
        int bestRank = Integer.MAX_VALUE;
        for (int i = 0; i + 1 < word.size(); i++) {
            Pair pair = new Pair(word.get(i), word.get(i + 1));
            int rank = ranks.getOrDefault(pair, Integer.MAX_VALUE);
            if (rank < bestRank) {
                best = pair;
                bestRank = rank;
            }
        }
        return best;
    }
}
