package dev.vlab.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.model.Objectives;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of hiding: what may be hidden, how much, by what, and what the labels then say. */
class TokenMaskingTest {

    private static final int MASK = 1;
    private static final int VOCABULARY = 1000;
    private static final int ROUNDS = 400;

    /** Twenty tokens that are neither the mask nor alike. */
    private static final long[] TEXT = LongStream.range(500, 520).toArray();

    private final TokenMasking masking = new TokenMasking(MASK, VOCABULARY, new SplittableRandom(3));

    @ParameterizedTest
    @ValueSource(doubles = {TokenMasking.MLM, TokenMasking.UNILM, TokenMasking.ANSWER})
    void labelsSayWhatStoodThere(double share) {
        for (int round = 0; round < ROUNDS; round++) {
            var masked = masking.hide(TEXT, 1, share);
            for (int i = 0; i < TEXT.length; i++) {
                boolean chosen = masked.labels()[i] != Objectives.IGNORED;
                assertTrue(chosen || masked.ids()[i] == TEXT[i], "changed without a label");
                assertTrue(!chosen || masked.labels()[i] == TEXT[i], "labelled with another token");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {TokenMasking.MLM, TokenMasking.UNILM, TokenMasking.ANSWER})
    void hidesItsShare(double share) {
        double chosen = 0;
        for (int round = 0; round < ROUNDS; round++) {
            chosen += chosen(masking.hide(TEXT, 1, share).labels());
        }
        // At least one is chosen always: of 19 tokens at 15 % that adds 0.24 of a percent.
        assertEquals(share, chosen / (ROUNDS * (TEXT.length - 1)), 0.02);
    }

    @Test
    void eightInTenAreMaskedOneIsRandomOneStays() {
        double masked = 0;
        double kept = 0;
        double all = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var hidden = masking.hide(TEXT, 1, TokenMasking.ANSWER);
            for (int i = 0; i < TEXT.length; i++) {
                if (hidden.labels()[i] != Objectives.IGNORED) {
                    all++;
                    masked += hidden.ids()[i] == MASK ? 1 : 0;
                    kept += hidden.ids()[i] == TEXT[i] ? 1 : 0;
                }
            }
        }
        assertEquals(0.8, masked / all, 0.02);
        assertEquals(0.1, kept / all, 0.02);
    }

    @Test
    void firstPositionIsNeverHidden() {
        for (int round = 0; round < ROUNDS; round++) {
            assertEquals(TEXT[0], masking.hide(TEXT, 0, 1).ids()[0]);
        }
    }

    @Test
    void aQuestionBeforeAnAnswerStays() {
        for (int round = 0; round < ROUNDS; round++) {
            var masked = masking.hide(TEXT, 15, TokenMasking.ANSWER);
            assertEquals(0, chosen(Arrays.copyOf(masked.labels(), 15)));
            assertTrue(Arrays.equals(TEXT, 0, 15, masked.ids(), 0, 15));
        }
    }

    @Test
    void atLeastOneIsHiddenAndItMayBeTheEnd() {
        boolean end = false;
        for (int round = 0; round < ROUNDS; round++) {
            long[] labels = masking.hide(TEXT, 1, 0).labels();
            assertEquals(1, chosen(labels));
            end |= labels[TEXT.length - 1] != Objectives.IGNORED;
        }
        assertTrue(end);
    }

    private static long chosen(long[] labels) {
        return LongStream.of(labels)
                .filter(label -> label != Objectives.IGNORED)
                .count();
    }
}
