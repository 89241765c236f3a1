package dev.vlab.engine.checkpoint;

import ai.djl.ndarray.NDManager;
import dev.vlab.engine.Libtorch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an inspection of a checkpoint folder found.
 *
 * @param config the configuration, if it can be read
 * @param parameters number of weights in the file
 * @param precision how most of them are stored
 * @param sha256 of the weights' file
 * @param faults all that is wrong, each naming its file and key; empty if the checkpoint can be used
 */
public record Verification(
        Path folder,
        @Nullable VlabConfig config,
        long parameters,
        @Nullable StoredType precision,
        @Nullable String sha256,
        List<String> faults) {

    /** Whether the checkpoint can be used. */
    public boolean passed() {
        return faults.isEmpty();
    }

    /** Inspects everything, the values of all weights included, and goes on after a fault. */
    public static Verification of(Path folder) throws IOException {
        List<String> faults = new ArrayList<>();
        VlabConfig config = config(folder, faults);
        Path weights = folder.resolve(Checkpoint.WEIGHTS);
        long parameters = 0;
        StoredType precision = null;
        String sha256 = null;
        try {
            Map<String, TensorInfo> header = Safetensors.header(weights);
            sha256 = Checkpoint.sha256(folder);
            parameters = header.entrySet().stream()
                    .filter(entry -> !Checkpoint.isBuffer(entry.getKey()))
                    .mapToLong(entry -> entry.getValue().shape().size())
                    .sum();
            precision = header.values().stream()
                    .max((a, b) -> Long.compare(a.shape().size(), b.shape().size()))
                    .map(TensorInfo::type)
                    .orElse(null);
            if (config != null) {
                for (String fault : Checkpoint.faults(header, ParameterShapes.of(config))) {
                    faults.add(weights + ": " + fault);
                }
            }
            try (NDManager manager = Libtorch.newManager()) {
                Safetensors.read(weights, manager);
            }
        } catch (CheckpointException e) {
            faults.add(e.getMessage());
        }
        if (config != null) {
            try {
                VocabularySize.require(
                        folder.resolve(Checkpoint.TOKENIZER),
                        weights,
                        config.text().vocabSize());
            } catch (CheckpointException e) {
                faults.add(e.getMessage());
            }
        }
        return new Verification(folder, config, parameters, precision, sha256, List.copyOf(faults));
    }

    private static @Nullable VlabConfig config(Path folder, List<String> faults) throws IOException {
        try {
            return VlabConfig.read(folder);
        } catch (CheckpointException e) {
            faults.add(e.getMessage());
            return null;
        }
    }
}
