package dev.vlab.engine.eval.caption;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * BLEU of a corpus (Papineni et al., <i>BLEU: a Method for Automatic Evaluation of Machine Translation</i>, 2002).
 *
 * <p>The precision of runs of n words is the share of the captions' runs that stand in a reference, each counted at
 * most as often as in the reference that has it most, over all captions together. BLEU-n is the geometric mean of the
 * precisions up to n, times {@code exp(1 - r/c)} where the captions' words c are fewer than r, the sum over captions of
 * the length of the reference closest in length, the shorter of two that are equally close. As in COCO's evaluation
 * {@code 1e-15} is added to what is right and {@code 1e-9} to what was tried, so that nothing is divided by zero.
 */
final class Bleu {

    private static final double TINY = 1e-15;
    private static final double SMALL = 1e-9;

    private Bleu() {}

    /** BLEU-1 to BLEU-4. */
    static double[] of(List<TokenizedCaptions> corpus) {
        long[] right = new long[NGrams.LONGEST];
        long[] tried = new long[NGrams.LONGEST];
        long length = 0;
        long closest = 0;
        for (TokenizedCaptions captions : corpus) {
            List<String> words = TokenizedCaptions.words(captions.caption());
            List<List<String>> references =
                    captions.references().stream().map(TokenizedCaptions::words).toList();
            length += words.size();
            closest += closest(words.size(), references);
            for (int n = 1; n <= NGrams.LONGEST; n++) {
                tried[n - 1] += Math.max(0, words.size() - n + 1);
                right[n - 1] += right(words, references, n);
            }
        }
        double ratio = (length + TINY) / (closest + SMALL);
        double brevity = ratio < 1 ? Math.exp(1 - 1 / ratio) : 1;
        double[] bleu = new double[NGrams.LONGEST];
        double product = 1;
        for (int n = 1; n <= NGrams.LONGEST; n++) {
            product *= (right[n - 1] + TINY) / (tried[n - 1] + SMALL);
            bleu[n - 1] = Math.pow(product, 1.0 / n) * brevity;
        }
        return bleu;
    }

    private static int closest(int length, List<List<String>> references) {
        return references.stream()
                .map(List::size)
                .min(Comparator.comparingInt((Integer size) -> Math.abs(size - length))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private static long right(List<String> words, List<List<String>> references, int n) {
        Map<List<String>, Integer> most = new HashMap<>();
        for (List<String> reference : references) {
            NGrams.count(reference, n).forEach((run, count) -> most.merge(run, count, Math::max));
        }
        return NGrams.count(words, n).entrySet().stream()
                .mapToLong(run -> Math.min(run.getValue(), most.getOrDefault(run.getKey(), 0)))
                .sum();
    }
}
