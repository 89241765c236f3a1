package dev.vlab.app.judge;

import dev.vlab.engine.eval.judge.Agreement;
import dev.vlab.engine.eval.judge.Proportion;
import java.util.Locale;

/** Results in words. */
final class ResultText {
    private ResultText() {}

    /** {@code 62 %}, or a dash of nothing. */
    static String share(Proportion share) {
        return share.of() == 0 ? "–" : String.format(Locale.ROOT, "%.0f %%", 100 * share.share());
    }

    /** {@code 48 to 74 %}, or nothing of nothing. */
    static String interval(Proportion share) {
        return share.of() == 0
                ? ""
                : String.format(Locale.ROOT, "95 %%: %.0f to %.0f %%", 100 * share.low(), 100 * share.high());
    }

    /** Two figures, or a dash. */
    static String figure(double value) {
        return Double.isNaN(value)
                ? "–"
                : String.format(Locale.ROOT, "%.2f", value).replace('-', '−');
    }

    /** Which measure of agreement it is, over how much. */
    static String agreement(Agreement agreement, boolean rating) {
        if (agreement.raters().size() < 2) {
            return "needs a second rater";
        }
        if (agreement.items() == 0) {
            return "nothing is rated by two";
        }
        String alpha = rating ? "Krippendorff’s α, ordinal" : "Krippendorff’s α, nominal";
        String over = ", " + agreement.items() + " items";
        return Double.isNaN(agreement.alpha()) ? "not defined: all ratings are alike" : alpha + over;
    }
}
