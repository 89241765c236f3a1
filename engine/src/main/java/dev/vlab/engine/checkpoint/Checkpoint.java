package dev.vlab.engine.checkpoint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.FileHash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.DoubleConsumer;

/**
 * A checkpoint folder: {@code config.json}, {@code model.safetensors}, {@code tokenizer.json} and the model card
 * {@code README.md}.
 */
public final class Checkpoint {

    /** The weights' file name in a checkpoint folder. */
    public static final String WEIGHTS = "model.safetensors";

    /** The tokenizer's file name in a checkpoint folder. */
    public static final String TOKENIZER = "tokenizer.json";

    /** The model card's file name in a checkpoint folder. */
    public static final String CARD = "README.md";

    private Checkpoint() {}

    /**
     * Reads the weights that a configuration calls for, all FLOAT32.
     *
     * @param manager owns the arrays; on failure none is left in it
     * @throws CheckpointException if one is missing, one too many, misshapen or not finite
     */
    public static SequencedMap<String, NDArray> load(Path folder, VlabConfig config, NDManager manager)
            throws IOException {
        Path file = folder.resolve(WEIGHTS);
        List<String> faults = faults(Safetensors.header(file), ParameterShapes.of(config));
        if (!faults.isEmpty()) {
            String more = faults.size() == 1 ? "" : " (and " + (faults.size() - 1) + " more faults)";
            throw new CheckpointException(file, faults.getFirst() + more);
        }
        SequencedMap<String, NDArray> arrays = Safetensors.read(file, manager);
        arrays.entrySet().removeIf(entry -> {
            boolean buffer = isBuffer(entry.getKey());
            if (buffer) {
                entry.getValue().close();
            }
            return buffer;
        });
        return arrays;
    }

    /** Writes weights and configuration; each file is replaced whole or not at all. */
    public static void save(Path folder, VlabConfig config, Map<String, NDArray> parameters, Precision precision)
            throws IOException {
        save(folder, config, parameters, precision, done -> {});
    }

    /** The same, telling how much is written. */
    static void save(
            Path folder, VlabConfig config, Map<String, NDArray> parameters, Precision precision, DoubleConsumer watch)
            throws IOException {
        Path file = folder.resolve(WEIGHTS);
        SequencedMap<String, Shape> expected = ParameterShapes.of(config);
        for (Map.Entry<String, Shape> entry : expected.entrySet()) {
            NDArray array = parameters.get(entry.getKey());
            if (array == null || !array.getShape().equals(entry.getValue())) {
                throw new CheckpointException(
                        file,
                        entry.getKey(),
                        array == null ? "missing" : misshapen(array.getShape(), entry.getValue()));
            }
            if (array.getDataType() != DataType.FLOAT32) {
                throw new CheckpointException(file, entry.getKey(), "must be FLOAT32, is " + array.getDataType());
            }
        }
        for (String key : parameters.keySet()) {
            if (!expected.containsKey(key)) {
                throw new CheckpointException(file, key, "is no parameter of this model");
            }
        }
        Safetensors.write(file, parameters, precision, watch);
        config.write(folder);
    }

    /** SHA-256 of the weights' file in hexadecimal. */
    public static String sha256(Path folder) throws IOException {
        return FileHash.sha256(folder.resolve(WEIGHTS));
    }

    /** What keeps a file's tensors from being the parameters expected, each with its key. */
    static List<String> faults(Map<String, TensorInfo> header, Map<String, Shape> expected) {
        List<String> faults = new ArrayList<>();
        expected.forEach((key, shape) -> {
            TensorInfo tensor = header.get(key);
            if (tensor == null) {
                faults.add(key + ": missing");
            } else if (!tensor.shape().equals(shape)) {
                faults.add(key + ": " + misshapen(tensor.shape(), shape));
            } else if (tensor.type().loadedAs() != DataType.FLOAT32) {
                faults.add(key + ": stored as " + tensor.type() + ", must be F32, F16 or BF16");
            }
        });
        header.keySet().stream()
                .filter(key -> !expected.containsKey(key) && !isBuffer(key))
                .forEach(key -> faults.add(key + ": is no parameter of this model"));
        return faults;
    }

    private static String misshapen(Shape shape, Shape expected) {
        return "has shape " + shape + ", must be " + expected;
    }

    /** Hugging Face stores the numbers 0, 1, 2, … as a tensor in some versions. */
    static boolean isBuffer(String key) {
        return key.endsWith(".position_ids");
    }
}
