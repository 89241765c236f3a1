package dev.vlab.engine.eval.caption;

import java.util.List;

/**
 * ROUGE-L (Lin, <i>ROUGE: A Package for Automatic Evaluation of Summaries</i>, 2004) as COCO's evaluation has it.
 *
 * <p>With the longest common subsequence of caption and reference, precision is its share of the caption's tokens and
 * recall its share of the reference's. The best precision and the best recall over the references are taken, not
 * necessarily of the same one, and weighed as {@code (1 + β²)PR / (R + β²P)} with β = 1.2. The corpus has the mean of
 * its captions.
 */
final class Rouge {

    private static final double BETA_SQUARED = 1.2 * 1.2;

    private Rouge() {}

    static double of(List<TokenizedCaptions> corpus) {
        return corpus.stream().mapToDouble(Rouge::of).average().orElseThrow();
    }

    private static double of(TokenizedCaptions captions) {
        List<String> caption = TokenizedCaptions.tokens(captions.caption());
        double precision = 0;
        double recall = 0;
        for (String text : captions.references()) {
            List<String> reference = TokenizedCaptions.tokens(text);
            double common = common(caption, reference);
            precision = Math.max(precision, common / caption.size());
            recall = Math.max(recall, common / reference.size());
        }
        return precision == 0 || recall == 0
                ? 0
                : (1 + BETA_SQUARED) * precision * recall / (recall + BETA_SQUARED * precision);
    }

    /** Length of the longest common subsequence. */
    private static int common(List<String> a, List<String> b) {
        int[] before = new int[b.size() + 1];
        for (String token : a) {
            int[] row = new int[b.size() + 1];
            for (int j = 1; j <= b.size(); j++) {
                row[j] = token.equals(b.get(j - 1)) ? before[j - 1] + 1 : Math.max(before[j], row[j - 1]);
            }
            before = row;
        }
        return before[b.size()];
    }
}
