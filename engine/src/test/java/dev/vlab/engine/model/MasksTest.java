package dev.vlab.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.Libtorch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Who sees whom, written out: a row is a token, a column what it may look at. */
class MasksTest {

    private static final long[][] FOUR_WORDS_AND_A_PAD = {{1, 1, 1, 1, 0}};

    @Test
    void causal() {
        assertEquals(List.of("x..", "xx.", "xxx"), seen(manager -> Masks.causal(manager, 3)));
    }

    @Test
    void causalWithPadding() {
        assertEquals(
                List.of("x....", "xx...", "xxx..", "xxxx.", "xxxx."),
                seen(manager -> Masks.causal(manager, FOUR_WORDS_AND_A_PAD)));
    }

    @Test
    void bidirectional() {
        assertEquals(
                List.of("xxxx.", "xxxx.", "xxxx.", "xxxx.", "xxxx."),
                seen(manager -> Masks.bidirectional(manager, FOUR_WORDS_AND_A_PAD)));
    }

    @Test
    void questionSeesItselfAndAnswerSeesQuestionAndItsPast() {
        assertEquals(
                List.of("xx...", "xx...", "xxx..", "xxxx.", "xxxx."),
                seen(manager -> Masks.prefix(manager, FOUR_WORDS_AND_A_PAD, new long[] {2})));
    }

    @Test
    void eachRowHasItsOwnPrefix() {
        long[][] words = {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}};
        assertEquals(
                List.of("x..", "xx.", "xxx", "xx.", "xx.", "xxx", "xxx", "xxx", "xxx"),
                seen(manager -> Masks.prefix(manager, words, new long[] {0, 2, 3})));
    }

    private static List<String> seen(Function<NDManager, NDArray> make) {
        try (NDManager manager = Libtorch.newManager()) {
            NDArray mask = make.apply(manager);
            long rows = mask.getShape().get(0);
            int length = (int) mask.getShape().get(2);
            assertEquals(new Shape(rows, 1, length, length), mask.getShape());
            float[] flat = mask.toFloatArray();
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < flat.length; i += length) {
                StringBuilder line = new StringBuilder();
                for (int to = 0; to < length; to++) {
                    line.append(flat[i + to] == 0 ? 'x' : '.');
                }
                lines.add(line.toString());
            }
            return lines;
        }
    }
}
