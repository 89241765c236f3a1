package dev.vlab.engine.eval.caption;

import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import org.jspecify.annotations.Nullable;

/** Ways in which METEOR takes two words for the same, the strictest first, with what such a match is worth. */
enum MeteorStage {
    /** Letter for letter. */
    EXACT(1) {
        @Override
        boolean matches(String a, String b) {
            return a.equals(b);
        }
    },
    /** The same Snowball (Porter 2) stem. */
    STEM(0.6) {
        @Override
        boolean matches(String a, String b) {
            return stem(a).equals(stem(b));
        }
    },
    /** A common set of synonyms in WordNet 3.1. */
    SYNONYM(0.8) {
        @Override
        boolean matches(String a, String b) {
            return !Collections.disjoint(WordNet.senses(a), WordNet.senses(b));
        }
    };

    private static final Map<String, String> STEMS = new ConcurrentHashMap<>();

    private final double weight;

    MeteorStage(double weight) {
        this.weight = weight;
    }

    abstract boolean matches(String a, String b);

    double weight() {
        return weight;
    }

    /** The strictest stage that matches two words. */
    static @Nullable MeteorStage of(String a, String b) {
        for (MeteorStage stage : values()) {
            if (stage.matches(a, b)) {
                return stage;
            }
        }
        return null;
    }

    private static String stem(String word) {
        return STEMS.computeIfAbsent(
                word,
                w -> new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH)
                        .stem(w)
                        .toString());
    }
}
