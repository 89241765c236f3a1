package dev.vlab.engine.hub;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.checkpoint.Checkpoint;
import dev.vlab.engine.checkpoint.Precision;
import dev.vlab.engine.checkpoint.Safetensors;
import dev.vlab.engine.checkpoint.VlabConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sample model without what CLIP does not have, as Hugging Face lays a CLIP out. */
final class SmallClip {
    private static final Path SAMPLE = Path.of("../assets/sample-model");

    private SmallClip() {}

    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        VlabConfig own = VlabConfig.read(SAMPLE);
        new VlabConfig(VlabConfig.CLIP, own.projectionDim(), own.vision().withAdapter(null), own.text(), null)
                .write(folder);
        try (NDManager manager = Libtorch.newManager()) {
            Map<String, NDArray> weights =
                    new LinkedHashMap<>(Safetensors.read(SAMPLE.resolve(Checkpoint.WEIGHTS), manager));
            weights.keySet().removeIf(key -> !belongsToClip(key));
            Safetensors.write(folder.resolve(Checkpoint.WEIGHTS), weights, Precision.F16);
        }
        Files.copy(SAMPLE.resolve(Checkpoint.TOKENIZER), folder.resolve(Checkpoint.TOKENIZER));
    }

    private static boolean belongsToClip(String key) {
        boolean tower = key.startsWith("vision_model.") || key.startsWith("text_model.");
        return (tower && !key.contains("adapter"))
                || key.equals("visual_projection.weight")
                || key.equals("text_projection.weight")
                || key.equals("logit_scale");
    }
}
