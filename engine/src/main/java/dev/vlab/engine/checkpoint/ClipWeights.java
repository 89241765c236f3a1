package dev.vlab.engine.checkpoint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.checkpoint.SourceTensor.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.DoubleConsumer;

/** Brings the tensors of another layout under this program's names and into its shapes. */
final class ClipWeights {

    /** Stored by some, but no weights: the causal mask, and numbers that OpenAI's compiled models carry. */
    private static final Set<String> NO_WEIGHTS =
            Set.of("attn_mask", "text.attn_mask", "input_resolution", "context_length", "vocab_size");

    private final Path file;
    private final ClipKeys keys;

    ClipWeights(Path file, ClipKeys keys) {
        this.file = file;
        this.keys = keys;
    }

    /**
     * All parameters of a configuration; none of the file's weights may be left over.
     *
     * @param watch told how much of the file is read, 0 to 1
     */
    Map<String, NDArray> read(VlabConfig config, NDManager manager, DoubleConsumer watch) throws IOException {
        Map<String, NDArray> stored = Safetensors.read(file, manager, watch);
        SequencedMap<String, NDArray> parameters = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        for (Map.Entry<String, Shape> entry : ParameterShapes.of(config).entrySet()) {
            Optional<SourceTensor> source = keys.source(entry.getKey());
            source.ifPresent(tensor -> used.add(tensor.key()));
            parameters.put(
                    entry.getKey(),
                    source.isPresent()
                            ? parameter(stored, source.get(), entry.getValue())
                            : manager.zeros(entry.getValue()));
        }
        for (String key : stored.keySet()) {
            if (!used.contains(key) && !NO_WEIGHTS.contains(key) && !Checkpoint.isBuffer(key)) {
                throw new CheckpointException(file, key, "belongs to no part of a CLIP");
            }
        }
        return parameters;
    }

    private NDArray parameter(Map<String, NDArray> stored, SourceTensor source, Shape shape)
            throws CheckpointException {
        NDArray tensor = stored.get(source.key());
        if (tensor == null) {
            throw new CheckpointException(file, source.key(), "missing");
        }
        Shape whole = wholeShape(source, shape);
        // Leading ones are EVA's class token [1, 1, d] and positions [1, P, d], and a scale stored as [1].
        if (!withoutLeadingOnes(tensor.getShape()).equals(withoutLeadingOnes(whole))) {
            throw new CheckpointException(file, source.key(), "has shape " + tensor.getShape() + ", must be " + whole);
        }
        if (tensor.getDataType() != DataType.FLOAT32) {
            throw new CheckpointException(file, source.key(), "holds no numbers with fractions");
        }
        if (source.part() != Part.WHOLE) {
            long rows = shape.get(0);
            long first = source.part().ordinal() * rows;
            return tensor.get(new NDIndex().addSliceDim(first, first + rows));
        }
        return source.transposed() ? tensor.transpose() : tensor.reshape(shape);
    }

    private static Shape wholeShape(SourceTensor source, Shape shape) {
        if (source.part() != Part.WHOLE) {
            long[] three = shape.getShape().clone();
            three[0] *= 3;
            return new Shape(three);
        }
        return source.transposed() ? new Shape(shape.get(1), shape.get(0)) : shape;
    }

    private static Shape withoutLeadingOnes(Shape shape) {
        int ones = 0;
        while (ones < shape.dimension() && shape.get(ones) == 1) {
            ones++;
        }
        return shape.slice(ones);
    }
}
