package dev.vlab.app.evaluation;

import dev.vlab.app.jobs.Percent;
import dev.vlab.app.text.Texts;
import java.util.Locale;

/**
 * One measured value.
 *
 * @param name what is measured, the same in every language
 * @param value a share from 0 to 1, or a plain number
 * @param chance what the same would be by guessing; NaN where that has no meaning
 * @param count over how many it was measured
 * @param share whether it is a share
 * @param note what else to hold it against, may be empty
 */
public record Score(String name, double value, double chance, int count, boolean share, String note) {
    private static final Texts TEXTS = Texts.of(Score.class);

    /** Before the level of the clips that were described word for word. */
    static final String EXACT = "exact.";

    static Score share(String name, double value, double chance, int count) {
        return new Score(name, value, chance, count, true, "");
    }

    static Score plain(String name, double value, int count) {
        return new Score(name, value, Double.NaN, count, false, "");
    }

    Score noted(String words) {
        return new Score(name, value, chance, count, share, words);
    }

    /** The name as a person reads it; questions' types and levels of clips are called what the data call them. */
    public String title() {
        if (name.startsWith(EXACT)) {
            return TEXTS.get("score.exact", name.substring(EXACT.length()));
        }
        return TEXTS.has("score." + name) ? TEXTS.get("score." + name) : name;
    }

    /** The value as a person reads it. */
    public String text() {
        return share ? percent(value) : String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.1f", value);
    }

    /** What to hold it against: chance and note, as far as there are. */
    public String beside() {
        String guess = Double.isNaN(chance) ? "" : TEXTS.get("chance", percent(chance));
        return guess.isEmpty() || note.isEmpty() ? guess + note : guess + ", " + note;
    }

    private static String percent(double share) {
        return share > 0 && share < 0.1 ? Percent.rough(share) : String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
