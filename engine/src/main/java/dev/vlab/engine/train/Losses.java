package dev.vlab.engine.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.model.BlendedMemory;
import dev.vlab.engine.model.Features;
import dev.vlab.engine.model.Masks;
import dev.vlab.engine.model.MultimodalEncoder;
import dev.vlab.engine.model.Objectives;
import dev.vlab.engine.model.Vlab;
import dev.vlab.engine.video.ClipPreprocessor;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a batch costs: the losses of a stage by name, each {@code []}; their sum is what is minimised. */
final class Losses {

    private final Vlab model;

    Losses(Vlab model) {
        this.model = model;
    }

    Map<String, NDArray> of(StageKind kind, Batch batch, NDManager step) {
        NDArray pixels = normalised(batch, step);
        return kind == StageKind.CONTRASTIVE_FRAMES ? frames(batch, pixels, step) : all(batch, pixels, step);
    }

    private Map<String, NDArray> frames(Batch batch, NDArray pixels, NDManager step) {
        NDArray images = model.clipEmbeddings(model.imageFeatures(pixels), 1);
        return Map.of("vtc", contrastive(images, batch, step));
    }

    private Map<String, NDArray> all(Batch batch, NDArray pixels, NDManager step) {
        Features features = model.features(pixels);
        NDArray videos = model.clipEmbeddings(features.video(), features.frames());
        MultimodalEncoder encoder = model.multimodal();
        BlendedMemory memory = encoder.memory(features);
        Batch.Readings texts = batch.readings();
        NDArray mask = Masks.prefix(step, texts.attention(), texts.prefixLength());
        NDArray hidden = encoder.encode(step.create(texts.ids()), mask, memory);
        Map<String, NDArray> losses = new LinkedHashMap<>();
        losses.put("vtc", contrastive(videos, batch, step));
        losses.put("mlm", Objectives.predicted(encoder, hidden, texts.masked()));
        losses.put("unilm", Objectives.predicted(encoder, hidden, texts.unified()));
        losses.put("qa", Objectives.predicted(encoder, hidden, texts.answers()));
        return losses;
    }

    private NDArray contrastive(NDArray visual, Batch batch, NDManager step) {
        return Objectives.contrastive(model.similarities(visual, model.textEmbeddings(step, batch.captions())));
    }

    /** Bytes to CLIP's normalised planes, {@code [B, T, 3, S, S]}. */
    private NDArray normalised(Batch batch, NDManager step) {
        int size = model.config().vision().imageSize();
        var shape = new Shape(batch.clips(), batch.frames(), size, size, 3);
        return step.create(ByteBuffer.wrap(batch.pixels()), shape, DataType.UINT8)
                .toType(DataType.FLOAT32, false)
                .div(255f)
                .sub(step.create(ClipPreprocessor.mean()))
                .div(step.create(ClipPreprocessor.deviation()))
                .transpose(0, 1, 4, 2, 3);
    }
}
