package dev.vlab.engine.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.checkpoint.Activation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All kernels do the same, forwards and backwards. */
class KernelsTest {

    private static final double FULL = 1e-5;

    /** bfloat16 keeps 8 bits of a number; sums over 16 such products differ by a little more. */
    private static final double MIXED = 0.03;

    private final NDManager manager = Libtorch.newManager();

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of(Kernels.fastest(), FULL),
                Arguments.of(Kernels.frozen(Arithmetic.FLOAT32), FULL),
                Arguments.of(Kernels.mixedPrecision(), MIXED));
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void thisLibtorchHasThemAll() {
        assertTrue(Aten.available());
    }

    @ParameterizedTest
    @MethodSource("others")
    void linearAgrees(Kernels other, double tolerance) {
        List<NDArray> operands = List.of(noise(1, 5, 3, 16), noise(2, 7, 16), noise(3, 7));
        agree(other, tolerance, operands, (kernels, x) -> kernels.linear(x.get(0), x.get(1), x.get(2)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void linearWithoutABiasAgrees(Kernels other, double tolerance) {
        List<NDArray> operands = List.of(noise(1, 5, 16), noise(2, 7, 16));
        agree(other, tolerance, operands, (kernels, x) -> kernels.linear(x.get(0), x.get(1), null));
    }

    @ParameterizedTest
    @MethodSource("others")
    void attentionAgrees(Kernels other, double tolerance) {
        List<NDArray> operands = List.of(noise(4, 2, 2, 5, 8), noise(5, 2, 2, 6, 8), noise(6, 2, 2, 6, 8));
        agree(other, tolerance, operands, (kernels, x) -> kernels.attention(x.get(0), x.get(1), x.get(2), null));
    }

    @ParameterizedTest
    @MethodSource("others")
    void attentionUnderAMaskAgrees(Kernels other, double tolerance) {
        List<NDArray> operands = List.of(noise(4, 2, 2, 5, 8), noise(5, 2, 2, 6, 8), noise(6, 2, 2, 6, 8));
        float[] hidden = new float[2 * 5 * 6];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = i % 7 == 3 ? -1e9f : 0;
        }
        NDArray mask = manager.create(hidden, new Shape(2, 1, 5, 6));
        agree(other, tolerance, operands, (kernels, x) -> kernels.attention(x.get(0), x.get(1), x.get(2), mask));
    }

    @Test
    void whatLeavesMixedPrecisionIsFloat32() {
        NDArray product = Kernels.mixedPrecision().linear(noise(1, 5, 16), noise(2, 7, 16), null);
        assertEquals(DataType.FLOAT32, product.getDataType());
    }

    /** Widths of ordinary models: large enough for products to be cast at all. */
    @Test
    void frozenWeightsGiveNearlyTheSameInHalfTheBits() {
        NDArray x = noise(1, 2, 64, 96);
        var up = new Linear(Scalars.times(noise(2, 384, 96), 0.1f), noise(3, 384), new PlainKernels());
        var down = new Linear(Scalars.times(noise(4, 96, 384), 0.1f), noise(5, 96), new PlainKernels());
        Kernels half = Kernels.frozen(Arithmetic.BFLOAT16);
        for (Activation activation : Activation.values()) {
            NDArray expected = new PlainKernels().mlp(x, up, activation, down);
            NDArray actual = half.mlp(x, up, activation, down);
            assertEquals(DataType.FLOAT32, actual.getDataType());
            assertEquals(0, relative(expected, actual), MIXED, activation.name());
            assertNotEquals(0, relative(expected, actual), "it was computed in bfloat16");
        }
        NDArray first = new PlainKernels().linear(x, up.weight(), up.bias());
        half.linear(x, List.of(up, up)).forEach(product -> assertEquals(0, relative(first, product), MIXED));
    }

    @Test
    void aProductTooSmallToCastIsExact() {
        NDArray x = noise(1, 3, 16);
        NDArray weight = noise(2, 7, 16);
        NDArray expected = new PlainKernels().linear(x, weight, null);
        NDArray actual = Kernels.frozen(Arithmetic.BFLOAT16).linear(x, weight, null);
        assertEquals(0, relative(expected, actual), FULL);
    }

    @Test
    void aTrialHasOneOutcome() {
        Arithmetic best = ArithmeticTrial.best(128);
        assertEquals(best, ArithmeticTrial.best(128));
        assertTrue(best.isAvailable());
    }

    private interface Operation {
        NDArray of(Kernels kernels, List<NDArray> operands);
    }

    private void agree(Kernels other, double tolerance, List<NDArray> operands, Operation operation) {
        Pass expected = pass(new PlainKernels(), operands, operation);
        Pass actual = pass(other, operands, operation);
        assertEquals(0, relative(expected.output, actual.output), tolerance, "output");
        for (int i = 0; i < operands.size(); i++) {
            double difference = relative(expected.gradients.get(i), actual.gradients.get(i));
            assertEquals(0, difference, tolerance, "gradient of operand " + i);
        }
    }

    private record Pass(NDArray output, List<NDArray> gradients) {}

    private Pass pass(Kernels kernels, List<NDArray> operands, Operation operation) {
        List<NDArray> own = operands.stream().map(NDArray::duplicate).toList();
        own.forEach(operand -> operand.setRequiresGradient(true));
        try (GradientCollector collector = Libtorch.engine().newGradientCollector()) {
            NDArray output = operation.of(kernels, own);
            collector.backward(
                    output.mul(noise(9, output.getShape().getShape())).sum());
            return new Pass(
                    output.stopGradient(),
                    own.stream().map(NDArray::getGradient).toList());
        }
    }

    private static double relative(NDArray expected, NDArray actual) {
        return AttentionTest.distance(expected, actual) / expected.abs().max().getFloat();
    }

    private NDArray noise(long seed, long... shape) {
        return Noise.of(new Shape(shape), seed, manager);
    }
}
