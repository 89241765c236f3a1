package dev.vlab.engine.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.vlab.engine.model.Features;
import dev.vlab.engine.model.Masks;
import dev.vlab.engine.model.MultimodalEncoder;
import dev.vlab.engine.model.Objectives;
import dev.vlab.engine.model.Vlab;
import dev.vlab.engine.nn.Scalars;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a batch costs, or its share of what the whole costs that it is a piece of. Token losses are means over predicted
 * tokens, so a piece's count by its tokens: the pieces of a batch together give what the batch would give at once. The
 * contrastive loss counts by clips, and a clip is told from those of its piece alone, which is an easier task.
 */
final class Losses {

    private final Vlab model;

    Losses(Vlab model) {
        this.model = model;
    }

    /** The losses of a stage by name, each {@code []}; their sum is what is minimised. */
    Map<String, NDArray> of(Stage stage, Batch piece, Batch whole, NDManager step) {
        int size = model.config().vision().imageSize();
        NDArray pixels = FramePlanes.of(piece.pixels(), piece.clips(), piece.frames(), size, step);
        Map<String, NDArray> losses = new LinkedHashMap<>();
        if (stage.kind() == StageKind.CONTRASTIVE_FRAMES) {
            contrastive(model.imageFeatures(pixels), piece, whole, losses, step);
        } else if (!stage.readsTexts()) {
            contrastive(model.videoFeatures(pixels), piece, whole, losses, step);
        } else {
            Features features = model.features(pixels);
            if (stage.objectives().contains(Objective.VTC)) {
                contrastive(features.video(), piece, whole, losses, step);
            }
            predictions(stage, features, piece, whole, losses, step);
        }
        return losses;
    }

    private void contrastive(NDArray features, Batch piece, Batch whole, Map<String, NDArray> losses, NDManager step) {
        NDArray visual = model.clipEmbeddings(features, piece.frames());
        NDArray texts = model.textEmbeddings(step, piece.captions());
        NDArray loss = Objectives.contrastive(model.similarities(visual, texts));
        losses.put(name(Objective.VTC), share(loss, piece.clips(), whole.clips()));
    }

    private void predictions(
            Stage stage, Features features, Batch piece, Batch whole, Map<String, NDArray> losses, NDManager step) {
        MultimodalEncoder encoder = model.multimodal();
        Readings texts = Objects.requireNonNull(piece.readings());
        NDArray mask = Masks.prefix(step, texts.attention(), texts.prefixLength());
        NDArray hidden = encoder.encode(step.create(texts.ids()), mask, encoder.memory(features));
        for (Objective objective : stage.objectives()) {
            long predicted = objective.readsTexts() ? texts.predictions(objective) : 0;
            if (predicted > 0) { // a source may have no questions
                NDArray loss = Objectives.predicted(encoder, hidden, labels(texts, objective));
                losses.put(name(objective), share(loss, predicted, all(whole.readings(), objective)));
            }
        }
    }

    private static long all(@Nullable Readings texts, Objective objective) {
        return Objects.requireNonNull(texts).predictions(objective);
    }

    private static long[][] labels(Readings texts, Objective objective) {
        return Objects.requireNonNull(texts.labels().get(objective));
    }

    private static NDArray share(NDArray loss, long part, long whole) {
        return part == whole ? loss : Scalars.times(loss, (float) part / whole);
    }

    private static String name(Objective objective) {
        return objective.name().toLowerCase(Locale.ROOT);
    }
}
