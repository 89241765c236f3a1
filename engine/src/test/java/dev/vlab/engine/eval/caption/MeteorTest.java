package dev.vlab.engine.eval.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeteorTest {

    private static final double EXACT = 1e-9;

    private static double meteor(String caption, String... references) {
        return Meteor.of(List.of(new TokenizedCaptions(caption, List.of(references))));
    }

    private static double penalty(int chunks, int matched) {
        return 0.6 * Math.pow((double) chunks / matched, 0.2);
    }

    @Test
    void theSameWordsInTheSameOrderAreWholeAndNothingInCommonIsNothing() {
        assertEquals(1, meteor("a red car drives left", "a red car drives left"), EXACT);
        assertEquals(0, meteor("red", "left"), EXACT);
        assertEquals(0, meteor("", "left"), EXACT);
    }

    @Test
    void contentWordsWeighThreeTimesAFunctionWord() {
        // "the cat" of "the cat sat": 1 of 1.75.
        double share = 1 / 1.75;
        assertEquals((1 - penalty(1, 2)) * share, meteor("the cat sat", "the cat flew"), EXACT);
    }

    @Test
    void theOriginalGivesTheSameWhereWordsMatchExactly() {
        // What METEOR 1.5 prints for this pair: 3 of 3.25 in two chunks of six words.
        assertEquals(0.5119556177223324, meteor("the cat was sat on the mat", "the cat sat on the mat"), EXACT);
    }

    @Test
    void recallWeighsMoreThanPrecision() {
        double precision = 1 / 2.0;
        double recall = 1;
        assertEquals(
                (1 - penalty(1, 1)) * precision * recall / (0.85 * precision + 0.15 * recall),
                meteor("red car", "car"),
                EXACT);
    }

    @Test
    void stagesAreWorthLess() {
        assertEquals(MeteorStage.EXACT, MeteorStage.of("car", "car"));
        assertEquals(MeteorStage.STEM, MeteorStage.of("drives", "driving"));
        assertEquals(MeteorStage.SYNONYM, MeteorStage.of("car", "automobile"));
        assertEquals(MeteorStage.SYNONYM, MeteorStage.of("cars", "automobile"));
        assertNull(MeteorStage.of("car", "boat"));
        assertNull(MeteorStage.of("'s", "-lrb-"));
        assertEquals(0.6, meteor("dogs", "dog"), EXACT);
        assertEquals(0.8, meteor("car", "automobile"), EXACT);
    }

    @Test
    void chunksCost() {
        assertEquals(1 - penalty(2, 2), meteor("red car", "car red"), EXACT);
        assertEquals(1 - penalty(2, 4), meteor("a car a boat", "a boat a car"), EXACT);
    }

    @Test
    void theBestReferenceCountsAndTheCorpusIsTheSum() {
        assertEquals(1, meteor("red car", "boat", "red car", "car"), EXACT);
        // 2 words of 2 matched in one chunk, which costs nothing, and 0 of 2: half the weight on both sides.
        assertEquals(
                0.5,
                Meteor.of(List.of(
                        new TokenizedCaptions("red car", List.of("red car")),
                        new TokenizedCaptions("green boat", List.of("blue sky")))),
                EXACT);
        // The chunk of 1 word that is not all of its caption costs, over the 3 words that are matched.
        double recall = 1;
        double precision = 3 / 4.0;
        assertEquals(
                (1 - penalty(1, 3)) * precision * recall / (0.85 * precision + 0.15 * recall),
                Meteor.of(List.of(
                        new TokenizedCaptions("red car", List.of("red car")),
                        new TokenizedCaptions("green boat", List.of("boat")))),
                EXACT);
    }
}
