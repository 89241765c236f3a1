package dev.vlab.engine.checkpoint;

import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.checkpoint.SourceTensor.Part;
import java.nio.file.Path;
import java.util.Map;

/** Reads a configuration off the shapes of a CLIP's tensors, in whatever layout. */
final class ClipShapes {

    private static final String VISION = "vision_model.encoder.layers.";
    private static final String TEXT = "text_model.encoder.layers.";

    private final Path file;
    private final Map<String, TensorInfo> header;
    private final ClipLayout layout;
    private final ClipKeys keys;
    private final ImportHints hints;

    ClipShapes(Path file, Map<String, TensorInfo> header, ClipLayout layout, ClipKeys keys, ImportHints hints) {
        this.file = file;
        this.header = header;
        this.layout = layout;
        this.keys = keys;
        this.hints = hints;
    }

    VlabConfig config() throws CheckpointException {
        VisionConfig vision = vision();
        VlabConfig config = new VlabConfig(
                VlabConfig.CLIP, size("visual_projection.weight", 0), vision, text(vision.hiddenSize()), null);
        hints.requireAgreement(config);
        return config;
    }

    private VisionConfig vision() throws CheckpointException {
        boolean eva = layout == ClipLayout.EVA || layout == ClipLayout.TIMM;
        int width = size("vision_model.embeddings.patch_embedding.weight", 0);
        int patchSize = size("vision_model.embeddings.patch_embedding.weight", 3);
        return new VisionConfig(
                width,
                layers(VISION),
                heads("vision_config", width, visionHeadWidth(width)),
                size(VISION + "0.mlp.fc1.weight", 0),
                hints.activation("vision_config", usualActivation(width)),
                hints.epsilon("vision_config", eva ? 1e-6f : 1e-5f),
                gridSize() * patchSize,
                patchSize,
                has("vision_model.pre_layrnorm.weight"),
                has("vision_model.embeddings.patch_embedding.bias"),
                has("visual_projection.bias"),
                null);
    }

    private TextConfig text(int visionWidth) throws CheckpointException {
        int vocabSize = size("text_model.embeddings.token_embedding.weight", 0);
        int width = size("text_model.embeddings.token_embedding.weight", 1);
        return new TextConfig(
                width,
                layers(TEXT),
                heads("text_config", width, 64),
                size(TEXT + "0.mlp.fc1.weight", 0),
                hints.activation("text_config", usualActivation(visionWidth)),
                hints.epsilon("text_config", 1e-5f),
                vocabSize,
                size("text_model.embeddings.position_embedding.weight", 0),
                hints.token("bos_token_id", vocabSize - 2, vocabSize),
                hints.token("eos_token_id", vocabSize - 1, vocabSize),
                hints.token("pad_token_id", 0, vocabSize));
    }

    /** 64 but for the largest: ViT-H 80, ViT-g and EVA01-g 88, ViT-bigG 104. */
    private static int visionHeadWidth(int width) {
        return switch (width) {
            case 1280 -> 80;
            case 1408 -> 88;
            case 1664 -> 104;
            default -> 64;
        };
    }

    /** OpenAI, who used the quick form, made no trunk wider than ViT-L. */
    private Activation usualActivation(int visionWidth) {
        boolean openAi = layout == ClipLayout.HUGGING_FACE || layout == ClipLayout.OPENAI;
        return openAi && visionWidth <= 1024 ? Activation.QUICK_GELU : Activation.GELU;
    }

    private int heads(String section, int width, int usualHeadWidth) throws CheckpointException {
        int heads = hints.heads(section, width, usualHeadWidth)
                .orElseThrow(() -> new CheckpointException(
                        file,
                        section + ".num_attention_heads",
                        "the weights do not tell it; name a config.json that does"));
        if (width % heads != 0) {
            throw new CheckpointException(
                    file, section + ".num_attention_heads", heads + " heads do not divide the width " + width);
        }
        return heads;
    }

    private int gridSize() throws CheckpointException {
        String key = "vision_model.embeddings.position_embedding.weight";
        Shape shape = info(key).shape();
        long patches = shape.get(shape.dimension() - 2) - 1;
        int grid = (int) Math.sqrt((double) patches);
        if (grid < 1 || (long) grid * grid != patches) {
            throw new CheckpointException(file, key, patches + " patches are no square");
        }
        return grid;
    }

    private int layers(String prefix) {
        int layers = 0;
        while (has(prefix + layers + ".layer_norm1.weight")) {
            layers++;
        }
        return layers;
    }

    private boolean has(String parameter) {
        return keys.source(parameter)
                .filter(source -> header.containsKey(source.key()))
                .isPresent();
    }

    private int size(String parameter, int dimension) throws CheckpointException {
        SourceTensor source = keys.source(parameter).orElseThrow();
        Shape shape = info(parameter).shape();
        int stored = source.transposed() ? shape.dimension() - 1 - dimension : dimension;
        if (source.part() != Part.WHOLE || stored < 0 || stored >= shape.dimension()) {
            throw new CheckpointException(file, source.key(), "has an unexpected shape " + shape);
        }
        return Math.toIntExact(shape.get(stored));
    }

    private TensorInfo info(String parameter) throws CheckpointException {
        String key = keys.source(parameter).orElseThrow().key();
        TensorInfo info = header.get(key);
        if (info == null) {
            throw new CheckpointException(file, key, "missing");
        }
        if (info.shape().dimension() < 2) {
            throw new CheckpointException(file, key, "has an unexpected shape " + info.shape());
        }
        return info;
    }
}
