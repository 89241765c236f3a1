package dev.vlab.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.vlab.engine.Libtorch;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The optimizer follows its definition, worked out beside it in double precision. */
class AdamWTest {

    private static final double RATE = 0.1;
    private static final float[] SMALL = {0.3f, -0.4f}; // norm 0.5, left as it is
    private static final float[] LARGE = {3, 4}; // norm 5, cut to 1

    private final NDManager manager = Libtorch.newManager();

    @AfterEach
    void close() {
        manager.close();
    }

    /** One number's course by the definition. */
    private static final class ByHand {
        private double value;
        private double first;
        private double second;
        private int updates;

        ByHand(double value) {
            this.value = value;
        }

        void update(double gradient, double rate, double decay) {
            updates++;
            first = 0.9 * first + 0.1 * gradient;
            second = 0.98 * second + 0.02 * gradient * gradient;
            double meanStep = first / (1 - Math.pow(0.9, updates));
            double spread = Math.sqrt(second / (1 - Math.pow(0.98, updates)));
            value -= rate * decay * value;
            value -= rate * meanStep / (spread + 1e-8);
        }
    }

    @Test
    void vectorsFollowTheDefinitionWithoutDecay() {
        NDArray bias = learning(new Shape(2), 1, -2);
        follows(bias, 0);
    }

    @Test
    void matricesDecayBesides() {
        NDArray weight = learning(new Shape(1, 2), 1, -2);
        follows(weight, 0.01);
    }

    private void follows(NDArray parameter, double decay) {
        var optimizer = new AdamW(manager);
        ByHand[] expected = {new ByHand(1), new ByHand(-2)};
        float[][] gradients = {SMALL, LARGE, SMALL, {0, 0}, LARGE};
        for (float[] gradient : gradients) {
            double norm = Math.hypot(gradient[0], gradient[1]);
            assertEquals(norm, step(optimizer, Map.of("p", parameter), Map.of("p", gradient)), 1e-5);
            for (int i = 0; i < 2; i++) {
                expected[i].update(gradient[i] / Math.max(1, norm), RATE, decay);
            }
            float[] values = {(float) expected[0].value, (float) expected[1].value};
            assertArrayEquals(values, parameter.toFloatArray(), 1e-5f);
        }
        assertEquals(gradients.length, optimizer.updates());
    }

    @Test
    void clipsByTheNormOfAllGradientsTogether() {
        Map<String, NDArray> parameters = new LinkedHashMap<>();
        parameters.put("a", learning(new Shape(2), 0, 0));
        parameters.put("b", learning(new Shape(2), 0, 0));
        var optimizer = new AdamW(manager);
        double norm = step(optimizer, parameters, Map.of("a", LARGE, "b", new float[] {0, 12}));
        assertEquals(13, norm, 1e-4);
        float[] first = optimizer.state().get("b.first_moment").toFloatArray();
        assertArrayEquals(new float[] {0, 0.1f * 12 / 13}, first, 1e-6f);
    }

    @Test
    void goesOnFromItsState() {
        NDArray once = learning(new Shape(2), 1, -2);
        NDArray twice = learning(new Shape(2), 1, -2);
        var optimizer = new AdamW(manager);
        step(optimizer, Map.of("p", once), Map.of("p", SMALL));
        step(optimizer, Map.of("p", once), Map.of("p", LARGE));
        var before = new AdamW(manager);
        step(before, Map.of("p", twice), Map.of("p", SMALL));
        var after = new AdamW(manager, before.state(), before.updates());
        step(after, Map.of("p", twice), Map.of("p", LARGE));
        assertArrayEquals(once.toFloatArray(), twice.toFloatArray());
    }

    @Test
    void refusesGradientsThatAreNoNumbers() {
        NDArray parameter = learning(new Shape(2), 1, -2);
        var optimizer = new AdamW(manager);
        float[] broken = {Float.NaN, 1};
        assertThrows(ArithmeticException.class, () -> step(optimizer, Map.of("p", parameter), Map.of("p", broken)));
        assertArrayEquals(new float[] {1, -2}, parameter.toFloatArray());
    }

    private NDArray learning(Shape shape, float... values) {
        NDArray parameter = manager.create(values, shape);
        parameter.setRequiresGradient(true);
        return parameter;
    }

    /** Gives each parameter a gradient through a loss of its own making, then updates. */
    private double step(AdamW optimizer, Map<String, NDArray> parameters, Map<String, float[]> gradients) {
        try (NDManager step = manager.newSubManager()) {
            try (GradientCollector collector = Libtorch.engine().newGradientCollector()) {
                NDArray loss = step.create(0f);
                for (var entry : parameters.entrySet()) {
                    NDArray slope = step.create(
                            gradients.get(entry.getKey()), entry.getValue().getShape());
                    loss = loss.add(slope.mul(entry.getValue()).sum());
                }
                collector.backward(loss);
            }
            return optimizer.update(parameters, key -> RATE, step);
        }
    }
}
