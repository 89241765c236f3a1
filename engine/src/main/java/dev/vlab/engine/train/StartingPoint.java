package dev.vlab.engine.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.checkpoint.AdapterConfig;
import dev.vlab.engine.checkpoint.Checkpoint;
import dev.vlab.engine.checkpoint.MultimodalConfig;
import dev.vlab.engine.checkpoint.TextConfig;
import dev.vlab.engine.checkpoint.VisionConfig;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.text.ClipVocabulary;
import dev.vlab.engine.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The model that a run begins with: made from nothing, or a checkpoint, to which adapters and a multimodal encoder are
 * added where it has none and the run needs them.
 */
final class StartingPoint {

    private final TrainConfig run;
    private final @Nullable VlabConfig start;

    /**
     * Reads what the run starts from.
     *
     * @throws IOException naming the file or key that is not right
     */
    StartingPoint(TrainConfig run) throws IOException {
        this.run = run;
        this.start = run.start() == null ? null : VlabConfig.read(run.start());
        MultimodalConfig encoder = start == null ? null : start.multimodal();
        if (encoder != null && run.encoder() != null) {
            throw new RunException("encoder: " + run.start() + " has one already");
        }
        int most = encoder != null ? encoder.maxFrames() : added().maxFrames();
        if (start != null && run.mostFrames() > most) {
            throw new RunException("frames must be at most " + most + ", is " + run.mostFrames());
        }
    }

    /** Side of the model's pictures in pixels. */
    int imageSize() {
        return start == null ? architecture().imageSize() : start.vision().imageSize();
    }

    private Architecture architecture() {
        if (run.model() == null) {
            throw new IllegalStateException("a run has a model or a start");
        }
        return run.model();
    }

    private EncoderSize added() {
        return run.encoder() == null ? EncoderSize.USUAL : run.encoder();
    }

    /** Whether the multimodal encoder knows nothing yet; it then starts from the text tower. */
    boolean hasFreshEncoder() {
        return start == null || start.multimodal() == null;
    }

    /** Writes the tokenizer that the model reads with. */
    void writeTokenizer(Path file, SourceMix sources) throws IOException {
        if (run.start() == null) {
            ClipVocabulary.ofWords(sources.words()).write(file);
        } else {
            Path known = run.start().resolve(Checkpoint.TOKENIZER);
            Tokenizer.load(known).close();
            Files.copy(known, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What the model is. */
    VlabConfig model(Tokenizer tokenizer) {
        return model(tokenizer.size(), start == null ? ClipVocabulary.maskTokenId() : tokenizer.maskId());
    }

    /** What the model is with a vocabulary of this size; a start has its own. */
    VlabConfig model(int vocabulary, int maskTokenId) {
        if (start == null) {
            return architecture().config(vocabulary, maskTokenId);
        }
        VisionConfig vision = start.vision();
        if (vision.adapter() == null && start.multimodal() == null && added().adapter()) {
            vision = vision.withAdapter(new AdapterConfig(vision.hiddenSize() / 2, 3, vision.hiddenAct()));
        }
        MultimodalConfig multimodal = start.multimodal();
        if (multimodal == null && run.stages().stream().anyMatch(Stage::readsTexts)) {
            multimodal = encoder(start.text(), maskTokenId);
        }
        boolean plain = vision.adapter() == null && multimodal == null;
        return new VlabConfig(
                plain ? VlabConfig.CLIP : VlabConfig.VLAB, start.projectionDim(), vision, start.text(), multimodal);
    }

    private MultimodalConfig encoder(TextConfig text, int maskTokenId) {
        return new MultimodalConfig(
                text.hiddenSize(),
                added().layers(),
                text.numAttentionHeads(),
                text.intermediateSize(),
                text.hiddenAct(),
                text.layerNormEps(),
                text.vocabSize(),
                text.maxPositionEmbeddings(),
                added().maxFrames(),
                maskTokenId,
                added().blending(),
                added().shareCrossAttention());
    }

    /** The parameters before the first step. */
    Map<String, NDArray> parameters(VlabConfig model, NDManager manager) throws IOException {
        Libtorch.engine().setRandomSeed((int) run.seed());
        if (start == null || run.start() == null) {
            return Initializer.parameters(model, manager);
        }
        Map<String, NDArray> known = Checkpoint.load(run.start(), start, manager);
        Map<String, NDArray> parameters = Initializer.parameters(model, manager);
        known.forEach((key, array) -> parameters.put(key, array).close());
        return parameters;
    }
}
