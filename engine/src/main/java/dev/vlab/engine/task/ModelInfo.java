package dev.vlab.engine.task;

import dev.vlab.engine.nn.Arithmetic;
import java.nio.file.Path;
import java.util.Set;

/**
 * What a person wants to know of a loaded model.
 *
 * @param folder the checkpoint
 * @param name the checkpoint folder's name, or the model card's title
 * @param sha256 of {@code model.safetensors}, in hexadecimal; stamps everything computed with it
 * @param parameters number of weights
 * @param capabilities what it can do
 * @param device {@code CPU} or the GPU's name
 * @param arithmetic what its matrix products are computed in
 * @param frames frames sampled from a clip
 * @param imageSize side of the model's square input in pixels
 * @param sampleWorldOnly whether it was trained on the sample world alone and knows nothing else
 */
public record ModelInfo(
        Path folder,
        String name,
        String sha256,
        long parameters,
        Set<Capability> capabilities,
        String device,
        Arithmetic arithmetic,
        int frames,
        int imageSize,
        boolean sampleWorldOnly) {}
