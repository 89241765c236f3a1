package dev.vlab.engine.checkpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The architecture of a checkpoint, its {@code config.json} (snake case, as Hugging Face writes it).
 *
 * @param modelType {@code vlab}, or {@code clip} for an imported CLIP that is not trained further yet
 * @param projectionDim width of the joint embedding of clips and texts
 * @param multimodal the multimodal encoder; without it the model can embed and search only
 */
public record VlabConfig(
        String modelType,
        int projectionDim,
        VisionConfig vision,
        TextConfig text,
        @Nullable MultimodalConfig multimodal) {

    /** The {@link #modelType} of a VLAB. */
    public static final String VLAB = "vlab";

    /** The {@link #modelType} of a plain CLIP. */
    public static final String CLIP = "clip";

    static final String FILE = "config.json";

    /**
     * Reads and validates a checkpoint folder's {@code config.json}. Keys it does not know are left alone.
     *
     * @throws CheckpointException naming the file, the key and what is wrong with it
     */
    public static VlabConfig read(Path folder) throws IOException {
        return from(ConfigNode.read(folder.resolve(FILE)));
    }

    static VlabConfig from(ConfigNode root) throws CheckpointException {
        String modelType = root.text("model_type");
        if (!modelType.equals(VLAB) && !modelType.equals(CLIP)) {
            throw root.invalid("model_type", "must be vlab or clip, is '" + modelType + "'");
        }
        VisionConfig vision = VisionConfig.from(root.child("vision_config"));
        TextConfig text = TextConfig.from(root.child("text_config"));
        ConfigNode multimodal = root.optionalChild("multimodal_config");
        if (modelType.equals(CLIP) && vision.adapter() != null) {
            throw root.invalid("vision_config.adapter", "a model of type clip has none");
        }
        if (modelType.equals(CLIP) && multimodal != null) {
            throw root.invalid("multimodal_config", "a model of type clip has none");
        }
        return new VlabConfig(
                modelType,
                root.size("projection_dim"),
                vision,
                text,
                multimodal == null ? null : MultimodalConfig.from(multimodal, text.vocabSize()));
    }

    /**
     * Writes {@code config.json} into a folder, whole or not at all.
     *
     * @throws CheckpointException if it would be refused by {@link #read}
     */
    public void write(Path folder) throws IOException {
        ObjectNode json = ConfigNode.newObject();
        json.put("model_type", modelType).put("projection_dim", projectionDim);
        vision.to(json.putObject("vision_config"));
        text.to(json.putObject("text_config"));
        if (multimodal != null) {
            multimodal.to(json.putObject("multimodal_config"));
        }
        Path file = folder.resolve(FILE);
        from(new ConfigNode(file, "", json));
        AtomicFile.writeString(file, json.toPrettyString() + "\n");
    }
}
