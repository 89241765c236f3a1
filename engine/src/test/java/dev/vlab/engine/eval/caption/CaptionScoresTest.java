package dev.vlab.engine.eval.caption;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The metrics on cases small enough to be computed by hand. */
class CaptionScoresTest {

    private static final double EXACT = 1e-7;

    private static TokenizedCaptions captions(String caption, String... references) {
        return new TokenizedCaptions(caption, List.of(references));
    }

    private static double[] bleu(TokenizedCaptions... corpus) {
        return Bleu.of(List.of(corpus));
    }

    @Test
    void bleuIsTheGeometricMeanOfPrecisions() {
        // Of 6 words 5 are right, of 5 pairs 3, of 4 threes 1, of 3 fours none.
        double[] bleu = bleu(captions("the cat sat on the mat", "the cat is on the mat"));
        assertArrayEquals(new double[] {5 / 6.0, Math.sqrt(0.5), 0.5, 0}, bleu, 1e-4);
        assertEquals(Math.sqrt(0.5), bleu[1], EXACT);
    }

    @Test
    void bleuCountsARunNoMoreOftenThanAReferenceHasIt() {
        assertEquals(2 / 3.0, bleu(captions("the the the", "the cat the", "the the"))[0], EXACT);
    }

    @Test
    void bleuTakesTheClosestLengthAndOfTwoTheShorter() {
        assertEquals(Math.exp(1 - 5 / 3.0), bleu(captions("a b c", "a b c d e f g", "a b c d e"))[0], EXACT);
        assertEquals(1, bleu(captions("a b c d", "a b c d e", "b c d", "a"))[0], EXACT);
    }

    @Test
    void bleuAddsUpCountsNotScores() {
        // 3 of 4 words are right and 4 references' words are met by 4.
        assertEquals(3 / 4.0, bleu(captions("a", "b"), captions("a b c", "a b c"))[0], EXACT);
    }

    @Test
    void rougeTakesTheBestPrecisionAndTheBestRecallApart() {
        // First reference: 2 of 4 and 2 of 3; second: 3 of 4 and 3 of 7.
        double precision = 3 / 4.0;
        double recall = 2 / 3.0;
        assertEquals(
                2.44 * precision * recall / (recall + 1.44 * precision),
                Rouge.of(List.of(captions("a b c d", "a b x", "a b c y z w v"))),
                EXACT);
        assertEquals(0.5, Rouge.of(List.of(captions("a", "a"), captions("", "a"))), EXACT);
    }

    @Test
    void ciderIsACosineOfRareRuns() {
        // Every run is in one clip of two: cosine 1 for words and for pairs, nothing longer.
        assertEquals(10 * 2 / 4.0, Cider.of(List.of(captions("a b", "a b"), captions("c d", "c d"))), EXACT);
        // A word that is in all clips counts nothing.
        assertEquals(0, Cider.of(List.of(captions("a", "a"), captions("a", "a"))), EXACT);
        assertEquals(0, Cider.of(List.of(captions("a b c d", "a b c d"))), EXACT);
    }

    @Test
    void ciderMindsLengthAndAveragesReferences() {
        // 1 pair against 4: 2 words of 5, 1 pair of 4. The second reference has nothing in common with it.
        double first = (2 / Math.sqrt(10) + 0.5) * Math.exp(-9 / 72.0);
        double second = 10 / 4.0;
        assertEquals(
                (10 * first / 4 / 2 + second) / 2,
                Cider.of(List.of(captions("a b", "a b x y z", "u v"), captions("c", "c"))),
                EXACT);
    }

    @Test
    void ciderCutsWhatIsRepeated() {
        // Words: 3 times "a" is cut to the reference's 1; pairs: the caption's 2 are no pair of the reference.
        assertEquals(
                (10 * (1 / (3 * 1)) / 4.0 + 10 * 3 / 9.0 * 0 + 10 / 4.0 + 10 * Math.exp(-4 / 72.0) / 3 / 4) / 2,
                Cider.of(List.of(captions("a a a", "a"), captions("c", "c"))),
                EXACT);
    }

    @Test
    void captionsAreTokenizedBeforeTheyAreScored() {
        CaptionScores scores = CaptionScores.of(List.of(
                new ReferencedCaption("A man's dog.", List.of("a man 's dog")),
                new ReferencedCaption("Two cats!", List.of("two cats", "some (brown) cats"))));
        assertEquals(1, scores.bleu1(), EXACT);
        assertEquals(1, scores.rougeL(), EXACT);
        assertEquals(1, scores.meteor(), EXACT);
        assertThrows(IllegalArgumentException.class, () -> new ReferencedCaption("a", List.of()));
    }
}
