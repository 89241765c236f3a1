package dev.vlab.engine.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.Libtorch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Attention is what its definition says, looked at or not, alone or sharing a memory. */
class AttentionTest {

    private static final int WIDTH = 6;
    private static final int HEADS = 2;
    private static final double TOLERANCE = 1e-5;

    private final NDManager manager = Libtorch.newManager();

    static Stream<Kernels> kernels() {
        return Stream.of(new PlainKernels(), Kernels.fastest());
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void tokensMixWhatTheyMaySee(Kernels kernels) {
        NDArray x = noise(1, 1, 4, WIDTH);
        NDArray mask = causal(4);
        var expected = ByHand.attention(rows(x), rows(x), weights(), HEADS, (from, to) -> to <= from);
        NDArray actual = new Attention(weights(), HEADS, kernels).apply(x, mask);
        assertEquals(0, ByHand.distance(expected.output(), actual), TOLERANCE);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void rowsThatShareAMemoryDoNotSeeEachOther(Kernels kernels) {
        var attention = new Attention(weights(), HEADS, kernels);
        NDArray x = noise(2, 6, 3, WIDTH); // three rows for each of two memories
        NDArray memories = noise(3, 2, 5, WIDTH);
        NDArray together = attention.apply(x, attention.project(memories), null);
        for (int row = 0; row < 6; row++) {
            double[][] memory = rows(memories.get(row / 3 + ":" + (row / 3 + 1)));
            double[][] own = rows(x.get(row + ":" + (row + 1)));
            var expected = ByHand.attention(own, memory, weights(), HEADS, (from, to) -> true);
            assertEquals(0, ByHand.distance(expected.output(), together.get(row)), TOLERANCE);
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void lookingChangesNothing(Kernels kernels) {
        var attention = new Attention(weights(), HEADS, kernels);
        NDArray x = noise(4, 4, 3, WIDTH);
        Attention.KeysValues memory = attention.project(noise(5, 2, 5, WIDTH));
        var captured = attention.capture(x, memory, null);
        assertEquals(0, distance(attention.apply(x, memory, null), captured.output()), TOLERANCE);
    }

    @Test
    void probabilitiesAreThoseOfTheDefinition() {
        var attention = new Attention(weights(), HEADS, new PlainKernels());
        NDArray x = noise(6, 4, 3, WIDTH);
        NDArray memories = noise(7, 2, 5, WIDTH);
        NDArray probabilities =
                attention.capture(x, attention.project(memories), null).probabilities();
        assertEquals(new Shape(4, HEADS, 3, 5), probabilities.getShape());
        assertEquals(0, distance(probabilities.sum(new int[] {3}), manager.ones(new Shape(4, HEADS, 3))), TOLERANCE);
        for (int row = 0; row < 4; row++) {
            double[][] memory = rows(memories.get(row / 2 + ":" + (row / 2 + 1)));
            double[][] own = rows(x.get(row + ":" + (row + 1)));
            var expected = ByHand.attention(own, memory, weights(), HEADS, (from, to) -> true);
            for (int head = 0; head < HEADS; head++) {
                NDArray actual = probabilities.get(row).get(head);
                assertEquals(0, ByHand.distance(expected.probabilities()[head], actual), TOLERANCE);
            }
        }
    }

    private Weights weights() {
        Map<String, NDArray> parameters = new LinkedHashMap<>();
        int seed = 10;
        for (String name : new String[] {"q_proj", "k_proj", "v_proj", "out_proj"}) {
            parameters.put(name + ".weight", noise(seed++, WIDTH, WIDTH));
            parameters.put(name + ".bias", noise(seed++, WIDTH));
        }
        return new Weights(parameters);
    }

    private NDArray causal(int length) {
        float[] mask = new float[length * length];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = i % length <= i / length ? 0 : -1e9f;
        }
        return manager.create(mask, new Shape(1, 1, length, length));
    }

    private NDArray noise(long seed, long... shape) {
        return Noise.of(new Shape(shape), seed, manager);
    }

    private static double[][] rows(NDArray x) { // [1, L, d]
        return ByHand.matrix(x.get(0));
    }

    static double distance(NDArray a, NDArray b) {
        return a.sub(b).abs().max().getFloat();
    }
}
