package dev.vlab.engine.task;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.checkpoint.Blending;
import dev.vlab.engine.checkpoint.Checkpoint;
import dev.vlab.engine.checkpoint.Precision;
import dev.vlab.engine.checkpoint.Safetensors;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.model.TinyModels;
import dev.vlab.engine.nn.Noise;
import dev.vlab.engine.nn.PlainKernels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The golden cases: a tiny VLAB for each way of blending, inputs for all of them, and what {@link ForwardPass} with
 * plain kernels makes of them. {@link #main} made the files under {@code src/test/resources}; to make them anew, run it
 * in {@code engine/} with the test class path, and say in the commit why they had to change.
 */
final class GoldenCases {

    static final Path FOLDER = Path.of("src/test/resources/dev/vlab/engine/task/golden");
    static final Path INPUTS = FOLDER.resolve("inputs.safetensors");

    static final int CLIPS = 3;
    static final int FRAMES = 3;
    static final int LENGTH = 8;

    private GoldenCases() {}

    /** A case: its folder's name and its model. */
    record Case(String name, Blending blending, boolean shared) {

        VlabConfig config() {
            return TinyModels.vlab(blending, shared);
        }

        Path folder() {
            return FOLDER.resolve(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> all() {
        return List.of(
                new Case("stack-shared", Blending.STACK, true),
                new Case("stack-separate", Blending.STACK, false),
                new Case("parallel-shared", Blending.PARALLEL, true),
                new Case("parallel-separate", Blending.PARALLEL, false));
    }

    /** Makes all files. */
    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FOLDER);
        try (NDManager manager = Libtorch.newManager()) {
            Safetensors.write(INPUTS, inputs(manager), Precision.F32);
            for (Case each : all()) {
                Files.createDirectories(each.folder());
                Map<String, NDArray> parameters =
                        TinyModels.parameters(each.config(), each.name().hashCode(), manager);
                Checkpoint.save(each.folder(), each.config(), parameters, Precision.F32);
                ForwardPass.run(
                        each.folder(),
                        INPUTS,
                        each.folder().resolve("outputs.safetensors"),
                        each.folder().resolve("gradients.safetensors"),
                        new PlainKernels());
            }
        }
    }

    /** Noise for pixels; texts of three lengths, one of them with a second end token, which must not matter. */
    private static Map<String, NDArray> inputs(NDManager manager) {
        Random random = new Random(5);
        long[] lengths = {LENGTH, 6, 4};
        long[][] ids = new long[CLIPS][LENGTH];
        long[][] attention = new long[CLIPS][LENGTH];
        for (int row = 0; row < CLIPS; row++) {
            for (int i = 0; i < lengths[row]; i++) {
                ids[row][i] = i == 0
                        ? TinyModels.START
                        : i == lengths[row] - 1 ? TinyModels.END : random.nextInt(1, TinyModels.START);
                attention[row][i] = 1;
            }
        }
        ids[0][5] = TinyModels.END;
        Map<String, NDArray> inputs = new LinkedHashMap<>();
        inputs.put("pixel_values", Noise.of(new Shape(CLIPS, FRAMES, 3, 16, 16), 6, manager));
        inputs.put("input_ids", manager.create(ids));
        inputs.put("attention_mask", manager.create(attention));
        hide(inputs, "mlm", ids, new int[][] {{2, 4}, {1}, {2, 3}}, manager);
        hide(inputs, "lm", ids, new int[][] {{1, 3, 6}, {2, 5}, {1, 2}}, manager);
        inputs.put("prefix_length", manager.create(new long[] {4, 3, 1}));
        return inputs;
    }

    private static void hide(
            Map<String, NDArray> inputs, String task, long[][] ids, int[][] hidden, NDManager manager) {
        long[][] masked = new long[ids.length][];
        long[][] labels = new long[ids.length][LENGTH];
        for (int row = 0; row < ids.length; row++) {
            masked[row] = ids[row].clone();
            Arrays.fill(labels[row], -100);
            for (int i : hidden[row]) {
                labels[row][i] = ids[row][i];
                masked[row][i] = TinyModels.MASK;
            }
        }
        inputs.put(task + "_input_ids", manager.create(masked));
        inputs.put(task + "_labels", manager.create(labels));
    }
}
