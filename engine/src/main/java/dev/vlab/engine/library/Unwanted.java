package dev.vlab.engine.library;

import java.util.List;

/**
 * Moments that a search leaves out: those that a search for an unwanted term would find by itself, in that their score
 * reaches the term's own suggested threshold. The bar does not depend on what else is searched for.
 *
 * @param terms embeddings of the terms, of length 1
 * @param bars from which score on a moment shows the term
 */
record Unwanted(List<float[]> terms, List<Double> bars) {

    /** Leaves nothing out. */
    static final Unwanted NONE = new Unwanted(List.of(), List.of());

    static Unwanted of(List<float[]> terms, LiveIndex.Sample sample) {
        return new Unwanted(
                terms,
                terms.stream()
                        .map(term -> ScoreRange.of(List.of(), sample.scores(term), sample.moments(), Likeness.WORDS)
                                .suggested())
                        .toList());
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    boolean shows(float[] moment) {
        for (int i = 0; i < terms.size(); i++) {
            if (Vectors.dot(terms.get(i), moment, 0) >= bars.get(i)) {
                return true;
            }
        }
        return false;
    }
}
