package dev.vlab.engine.eval.caption;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * CIDEr-D (Vedantam et al., <i>CIDEr: Consensus-based Image Description Evaluation</i>, 2015) as COCO's evaluation has
 * it.
 *
 * <p>For runs of n = 1 to 4 words, caption and reference are vectors of counts times {@code log N - log max(1, d)},
 * where N is the number of clips and d of those the number whose references hold the run. Their likeness is the cosine
 * with the caption's entries cut down to the reference's, times {@code exp(-l²/2σ²)} with σ = 6 and the difference in
 * length l, where the length is the number of pairs of words, not of words. The score is ten times the mean over n and
 * references, and the corpus has the mean of its captions. Of a single clip it is 0, since every run is in all clips.
 */
final class Cider {

    private static final double SIGMA = 6;
    private static final double SCALE = 10;

    /** The run whose number is a text's length. */
    private static final int LENGTH_OF = 2;

    private final double logClips;
    private final Map<List<String>, Integer> clipsWith = new HashMap<>();

    private Cider(List<TokenizedCaptions> corpus) {
        logClips = Math.log(corpus.size());
        for (TokenizedCaptions captions : corpus) {
            Set<List<String>> runs = new HashSet<>();
            for (String reference : captions.references()) {
                List<String> words = TokenizedCaptions.words(reference);
                for (int n = 1; n <= NGrams.LONGEST; n++) {
                    runs.addAll(NGrams.count(words, n).keySet());
                }
            }
            runs.forEach(run -> clipsWith.merge(run, 1, Integer::sum));
        }
    }

    static double of(List<TokenizedCaptions> corpus) {
        Cider cider = new Cider(corpus);
        return corpus.stream().mapToDouble(cider::score).average().orElseThrow();
    }

    /** A text's weighed runs of one length. */
    private record Weights(Map<List<String>, Double> entries, double norm) {}

    private double score(TokenizedCaptions captions) {
        List<String> caption = TokenizedCaptions.words(captions.caption());
        List<List<String>> references =
                captions.references().stream().map(TokenizedCaptions::words).toList();
        double sum = 0;
        for (int n = 1; n <= NGrams.LONGEST; n++) {
            Weights own = weights(caption, n);
            for (List<String> reference : references) {
                double difference = length(caption) - length(reference);
                sum += likeness(own, weights(reference, n)) * Math.exp(-difference * difference / (2 * SIGMA * SIGMA));
            }
        }
        return SCALE * sum / NGrams.LONGEST / references.size();
    }

    private Weights weights(List<String> words, int n) {
        Map<List<String>, Double> entries = new HashMap<>();
        double squares = 0;
        for (var run : NGrams.count(words, n).entrySet()) {
            double rarity = logClips - Math.log(Math.max(1, clipsWith.getOrDefault(run.getKey(), 0)));
            double weight = run.getValue() * rarity;
            entries.put(run.getKey(), weight);
            squares += weight * weight;
        }
        return new Weights(entries, Math.sqrt(squares));
    }

    private static double likeness(Weights own, Weights reference) {
        double sum = 0;
        for (var run : own.entries.entrySet()) {
            double other = reference.entries.getOrDefault(run.getKey(), 0.0);
            sum += Math.min(run.getValue(), other) * other;
        }
        double norms = own.norm * reference.norm;
        return norms == 0 ? sum : sum / norms;
    }

    private static double length(List<String> words) {
        return Math.max(0, words.size() - LENGTH_OF + 1);
    }
}
