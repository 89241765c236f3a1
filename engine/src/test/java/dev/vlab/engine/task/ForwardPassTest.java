package dev.vlab.engine.task;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.checkpoint.Checkpoint;
import dev.vlab.engine.checkpoint.Precision;
import dev.vlab.engine.checkpoint.Safetensors;
import dev.vlab.engine.nn.Kernels;
import dev.vlab.engine.nn.PlainKernels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pass agrees with the golden cases, whatever kernels it runs on, and its gradients with the loss's own slope. */
class ForwardPassTest {

    /** Full precision, absolute. */
    private static final double OUTPUT = 1e-4;

    /** Full precision, relative to the largest element of the parameter's gradient. */
    private static final double GRADIENT = 1e-3;

    /** A gradient this small is none: that of a key's bias, which softmax does not see. */
    private static final double FLOOR = 1e-5;

    /** bfloat16 keeps 8 bits; a few layers deep that leaves about 5 % of an output's largest element. */
    private static final double MIXED = 0.05;

    private static final String OUTPUTS = "outputs.safetensors";
    private static final String GRADIENTS = "gradients.safetensors";

    @TempDir
    Path temporary;

    @ParameterizedTest
    @MethodSource("dev.vlab.engine.task.GoldenCases#all")
    void plainKernelsAgree(GoldenCases.Case each) throws IOException {
        agrees(each, new PlainKernels());
    }

    @ParameterizedTest
    @MethodSource("dev.vlab.engine.task.GoldenCases#all")
    void fastestKernelsAgree(GoldenCases.Case each) throws IOException {
        agrees(each, Kernels.fastest());
    }

    private void agrees(GoldenCases.Case each, Kernels kernels) throws IOException {
        run(each.folder(), kernels);
        Map<String, float[]> outputs = read(temporary.resolve(OUTPUTS));
        Map<String, float[]> gradients = read(temporary.resolve(GRADIENTS));
        Map<String, float[]> goldenOutputs = read(each.folder().resolve(OUTPUTS));
        Map<String, float[]> goldenGradients = read(each.folder().resolve(GRADIENTS));
        assertEquals(goldenOutputs.keySet(), outputs.keySet());
        assertEquals(goldenGradients.keySet(), gradients.keySet());
        assertAll(goldenOutputs.entrySet().stream().map(golden -> () -> {
            double difference = distance(golden.getValue(), outputs.get(golden.getKey()));
            assertEquals(0, difference, OUTPUT, golden::getKey);
        }));
        assertAll(goldenGradients.entrySet().stream().map(golden -> () -> {
            double allowed = Math.max(FLOOR, GRADIENT * largest(golden.getValue()));
            assertEquals(0, distance(golden.getValue(), gradients.get(golden.getKey())), allowed, golden::getKey);
        }));
    }

    @ParameterizedTest
    @MethodSource("dev.vlab.engine.task.GoldenCases#all")
    void mixedPrecisionStaysNear(GoldenCases.Case each) throws IOException {
        run(each.folder(), Kernels.mixedPrecision());
        Map<String, float[]> outputs = read(temporary.resolve(OUTPUTS));
        assertAll(read(each.folder().resolve(OUTPUTS)).entrySet().stream().map(golden -> () -> {
            double allowed = MIXED * Math.max(largest(golden.getValue()), 1e-2);
            assertEquals(0, distance(golden.getValue(), outputs.get(golden.getKey())), allowed, golden::getKey);
        }));
    }

    /** Along the gradient the loss rises by the gradient's length for each unit, seen without any backward pass. */
    @ParameterizedTest
    @MethodSource("dev.vlab.engine.task.GoldenCases#all")
    void gradientIsTheSlopeOfTheLoss(GoldenCases.Case each) throws IOException {
        Map<String, float[]> gradients = read(each.folder().resolve(GRADIENTS));
        double length = Math.sqrt(gradients.values().stream()
                .mapToDouble(ForwardPassTest::squares)
                .sum());
        double reach = 5e-3;
        double rise = lossAt(each, gradients, reach / length) - lossAt(each, gradients, -reach / length);
        double slope = rise / (2 * reach);
        assertEquals(length, slope, 0.01 * length);
    }

    private double lossAt(GoldenCases.Case each, Map<String, float[]> direction, double scale) throws IOException {
        Path moved = Files.createDirectories(temporary.resolve("moved"));
        try (NDManager manager = Libtorch.newManager()) {
            Map<String, NDArray> parameters = Checkpoint.load(each.folder(), each.config(), manager);
            parameters.replaceAll((key, value) -> {
                float[] values = value.toFloatArray();
                float[] by = direction.getOrDefault(key, new float[values.length]);
                for (int i = 0; i < values.length; i++) {
                    values[i] += (float) (scale * by[i]);
                }
                return manager.create(values, value.getShape());
            });
            Checkpoint.save(moved, each.config(), parameters, Precision.F32);
        }
        Double loss = ForwardPass.run(moved, GoldenCases.INPUTS, temporary.resolve(OUTPUTS), null, new PlainKernels())
                .loss();
        assertTrue(loss != null);
        return loss;
    }

    private void run(Path folder, Kernels kernels) throws IOException {
        ForwardPass.run(folder, GoldenCases.INPUTS, temporary.resolve(OUTPUTS), temporary.resolve(GRADIENTS), kernels);
    }

    static Map<String, float[]> read(Path file) throws IOException {
        try (NDManager manager = Libtorch.newManager()) {
            Map<String, float[]> arrays = new LinkedHashMap<>();
            Safetensors.read(file, manager).forEach((key, array) -> arrays.put(key, array.toFloatArray()));
            return arrays;
        }
    }

    private static double distance(float[] expected, float[] actual) {
        assertEquals(expected.length, actual.length);
        double largest = 0;
        for (int i = 0; i < expected.length; i++) {
            double difference = Math.abs(expected[i] - actual[i]);
            largest = difference <= largest ? largest : difference; // NaN is kept
        }
        return largest;
    }

    private static double largest(float[] values) {
        return distance(values, new float[values.length]);
    }

    private static double squares(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return sum;
    }
}
