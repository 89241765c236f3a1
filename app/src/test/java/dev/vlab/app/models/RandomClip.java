package dev.vlab.app.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vlab.app.settings.Shipped;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.checkpoint.Precision;
import dev.vlab.engine.checkpoint.Safetensors;
import dev.vlab.engine.checkpoint.TensorInfo;
import dev.vlab.engine.checkpoint.VlabConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A CLIP of the sample model's sizes and vocabulary with random weights, as Hugging Face lays one out. */
public final class RandomClip {
    private RandomClip() {}

    /** Writes one into a folder, with its vocabulary or without. */
    public static Path write(Path folder, boolean vocabulary) throws IOException {
        Path sample = Shipped.sampleModel().orElseThrow();
        VlabConfig own = VlabConfig.read(sample);
        Files.createDirectories(folder);
        new VlabConfig(VlabConfig.CLIP, own.projectionDim(), own.vision().withAdapter(null), own.text(), null)
                .write(folder);
        try (NDManager manager = Libtorch.newManager()) {
            Map<String, NDArray> weights = new LinkedHashMap<>();
            for (Map.Entry<String, TensorInfo> tensor :
                    Safetensors.header(sample.resolve("model.safetensors")).entrySet()) {
                if (belongsToClip(tensor.getKey())) {
                    Shape shape = tensor.getValue().shape();
                    weights.put(tensor.getKey(), manager.randomNormal(shape).mul(0.05f));
                }
            }
            Safetensors.write(folder.resolve("model.safetensors"), weights, Precision.F16);
        }
        if (vocabulary) {
            Files.copy(sample.resolve("tokenizer.json"), folder.resolve("tokenizer.json"));
        }
        return folder;
    }

    private static boolean belongsToClip(String key) {
        boolean tower = key.startsWith("vision_model.") || key.startsWith("text_model.");
        return (tower && !key.contains("adapter"))
                || key.equals("visual_projection.weight")
                || key.equals("text_projection.weight")
                || key.equals("logit_scale");
    }
}
