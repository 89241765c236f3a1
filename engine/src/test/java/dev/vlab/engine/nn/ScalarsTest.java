package dev.vlab.engine.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.vlab.engine.Libtorch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers of a pass are still there when it goes backwards, however much memory has changed hands. */
class ScalarsTest {

    private static final int FACTORS = 300;

    @Test
    void factorsOutliveACollection() throws InterruptedException {
        try (NDManager manager = Libtorch.newManager()) {
            NDArray x = manager.ones(new Shape(FACTORS));
            x.setRequiresGradient(true);
            List<NDArray> held = new ArrayList<>();
            try (GradientCollector collector = Libtorch.engine().newGradientCollector()) {
                NDArray sum = manager.zeros(new Shape(FACTORS));
                for (int i = 1; i <= FACTORS; i++) {
                    sum = sum.add(Scalars.times(x, i));
                }
                for (int round = 0; round < 3; round++) {
                    System.gc();
                    Thread.sleep(20); // direct memory is let go by a thread of its own
                    for (int i = 0; i < FACTORS; i++) {
                        held.add(manager.create(new float[] {Float.NaN}));
                    }
                }
                collector.backward(sum.sum());
            }
            float[] expected = new float[FACTORS];
            Arrays.fill(expected, FACTORS * (FACTORS + 1) / 2f);
            assertArrayEquals(expected, x.getGradient().toFloatArray());
            assertEquals(3 * FACTORS, held.size());
        }
    }

    @Test
    void limitStopsTheGradientWhereItBinds() {
        try (NDManager manager = Libtorch.newManager()) {
            NDArray x = manager.create(new float[] {1, 5});
            x.setRequiresGradient(true);
            try (GradientCollector collector = Libtorch.engine().newGradientCollector()) {
                NDArray limited = Scalars.atMost(x, 3);
                collector.backward(limited.sum());
                assertArrayEquals(new float[] {1, 3}, limited.toFloatArray());
            }
            assertArrayEquals(new float[] {1, 0}, x.getGradient().toFloatArray());
        }
    }
}
