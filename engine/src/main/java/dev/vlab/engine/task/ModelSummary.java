package dev.vlab.engine.task;

import dev.vlab.engine.checkpoint.CardFacts;
import dev.vlab.engine.checkpoint.Checkpoint;
import dev.vlab.engine.checkpoint.Safetensors;
import dev.vlab.engine.checkpoint.StoredType;
import dev.vlab.engine.checkpoint.TensorInfo;
import dev.vlab.engine.checkpoint.VlabConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;

/**
 * What a checkpoint folder tells of its model without the model being loaded.
 *
 * @param parameters number of weights
 * @param stored how most of them are stored
 * @param bytes size of the weights' file
 * @param readsTexts whether it has a vocabulary; without one it cannot be loaded
 * @param card what its card says; empty where there is none
 */
public record ModelSummary(
        Path folder,
        VlabConfig config,
        long parameters,
        StoredType stored,
        long bytes,
        boolean readsTexts,
        CardFacts card) {

    /**
     * Reads a folder's configuration, the header of its weights and its card.
     *
     * @throws IOException naming the file, the key and the reason if it is no checkpoint
     */
    public static ModelSummary read(Path folder) throws IOException {
        VlabConfig config = VlabConfig.read(folder);
        Path weights = folder.resolve(Checkpoint.WEIGHTS);
        Collection<TensorInfo> tensors = Safetensors.header(weights).values();
        Path card = folder.resolve(Checkpoint.CARD);
        return new ModelSummary(
                folder,
                config,
                tensors.stream().mapToLong(tensor -> tensor.shape().size()).sum(),
                tensors.stream()
                        .max(Comparator.comparingLong(tensor -> tensor.shape().size()))
                        .map(TensorInfo::type)
                        .orElse(StoredType.F32),
                Files.size(weights),
                Files.isRegularFile(folder.resolve(Checkpoint.TOKENIZER)),
                CardFacts.read(card));
    }

    /** What it can be used for. */
    public Set<Capability> capabilities() {
        return Capability.of(config);
    }

    /** Whether a folder looks like a checkpoint, good or not. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve("config.json"))
                && Files.isRegularFile(folder.resolve(Checkpoint.WEIGHTS));
    }
}
