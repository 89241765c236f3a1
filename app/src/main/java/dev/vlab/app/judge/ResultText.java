package dev.vlab.app.judge;

import dev.vlab.app.text.Texts;
import dev.vlab.engine.eval.judge.Agreement;
import dev.vlab.engine.eval.judge.JudgeSession;
import dev.vlab.engine.eval.judge.Judgement;
import dev.vlab.engine.eval.judge.Proportion;
import dev.vlab.engine.eval.judge.Scale;
import java.util.Locale;

/** Results in words. */
final class ResultText {
    private static final Texts TEXTS = Texts.of(ResultText.class);

    private ResultText() {}

    /** {@code 62 %}, or a dash of nothing. */
    static String share(Proportion share) {
        return share.of() == 0 ? "–" : Math.round(100 * share.share()) + " %";
    }

    /** {@code 48 to 74 %}, or nothing of nothing. */
    static String interval(Proportion share) {
        return share.of() == 0
                ? ""
                : TEXTS.get("interval", Math.round(100 * share.low()), Math.round(100 * share.high()));
    }

    /** What a judgement says, with the model's name where two were compared. */
    static String verdict(JudgeSession session, Judgement judgement) {
        Integer value = judgement.value();
        if (value == null) {
            return TEXTS.get("unrated");
        }
        if (session.scale() == Scale.RATING) {
            return TEXTS.get("verdict", value, TEXTS.get("rate." + value));
        }
        return value == 0
                ? TEXTS.get("same")
                : TEXTS.get("better", session.models().get(value - 1));
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
            return TEXTS.get("agreement.one");
        }
        if (agreement.items() == 0) {
            return TEXTS.get("agreement.none");
        }
        if (Double.isNaN(agreement.alpha())) {
            return TEXTS.get("agreement.alike");
        }
        return rating ? TEXTS.get("alpha.ordinal", agreement.items()) : TEXTS.get("alpha.nominal", agreement.items());
    }
}
