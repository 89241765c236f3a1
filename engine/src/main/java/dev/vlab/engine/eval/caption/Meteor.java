package dev.vlab.engine.eval.caption;

import java.util.Comparator;
import java.util.List;

/**
 * METEOR 1.5 for English (Denkowski and Lavie, <i>Meteor Universal: Language Specific Translation Evaluation for Any
 * Target Language</i>, 2014) with its stages exact, stem and synonym.
 *
 * <p>Caption and reference are aligned word by word ({@link MeteorAlignment}). Precision is the weight of the caption's
 * matched words in that of all its words, recall the same of the reference; a content word weighs δ = 0.75, a function
 * word 0.25, times 1 for an exact match, 0.6 for a stem and 0.8 for a synonym. The score is {@code (1 - γ(c/m)^β) · PR
 * / (αP + (1-α)R)} with c chunks of m matched words, α = 0.85, β = 0.2, γ = 0.6, and a caption all of whose words match
 * in one chunk counts no chunk, alone and in the sum. Of several references the one with the best score counts; the
 * corpus is scored from the sums of its captions' counts.
 *
 * <p>The tables of paraphrases that the original comes with are not used, so that captions in other words score lower
 * here, and its lists of synonyms (WordNet 3.0) and function words (the commonest of a corpus) differ a little. Compare
 * numbers that were made here with one another, not with those of the original.
 */
final class Meteor {

    private static final double ALPHA = 0.85;
    private static final double BETA = 0.2;
    private static final double GAMMA = 0.6;
    private static final double CONTENT = 0.75;

    private Meteor() {}

    /** Sums over one caption or many; words are counted by their weights. */
    private record Counts(
            double captionMatched,
            double captionAll,
            double referenceMatched,
            double referenceAll,
            int matched,
            int chunks) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(
                    captionMatched + other.captionMatched,
                    captionAll + other.captionAll,
                    referenceMatched + other.referenceMatched,
                    referenceAll + other.referenceAll,
                    matched + other.matched,
                    chunks + other.chunks);
        }

        double score() {
            if (captionMatched == 0 || referenceMatched == 0) {
                return 0;
            }
            double precision = captionMatched / captionAll;
            double recall = referenceMatched / referenceAll;
            double penalty = GAMMA * Math.pow((double) chunks / matched, BETA);
            return (1 - penalty) * precision * recall / (ALPHA * precision + (1 - ALPHA) * recall);
        }
    }

    static double of(List<TokenizedCaptions> corpus) {
        return corpus.stream()
                .map(Meteor::best)
                .reduce(Counts.NONE, Counts::plus)
                .score();
    }

    private static Counts best(TokenizedCaptions captions) {
        List<String> caption = TokenizedCaptions.words(captions.caption());
        return captions.references().stream()
                .map(reference -> counts(caption, TokenizedCaptions.words(reference)))
                .max(Comparator.comparingDouble(Counts::score))
                .orElseThrow();
    }

    private static Counts counts(List<String> caption, List<String> reference) {
        MeteorAlignment alignment = MeteorAlignment.of(caption, reference);
        double captionMatched = 0;
        double referenceMatched = 0;
        for (MeteorAlignment.Match match : alignment.matches()) {
            captionMatched += match.stage().weight() * weight(caption.get(match.caption()));
            referenceMatched += match.stage().weight() * weight(reference.get(match.reference()));
        }
        int matched = alignment.matches().size();
        boolean whole = alignment.chunks() == 1 && matched == caption.size() && matched == reference.size();
        return new Counts(
                captionMatched,
                caption.stream().mapToDouble(Meteor::weight).sum(),
                referenceMatched,
                reference.stream().mapToDouble(Meteor::weight).sum(),
                matched,
                whole ? 0 : alignment.chunks());
    }

    private static double weight(String word) {
        return FunctionWords.contains(word) ? 1 - CONTENT : CONTENT;
    }
}
