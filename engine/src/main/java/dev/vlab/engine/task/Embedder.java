package dev.vlab.engine.task;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Embeddings for retrieval: texts and clips in one space, L2-normalised. */
public final class Embedder {

    private final LoadedModel model;

    public Embedder(LoadedModel model) {
        this.model = model;
    }

    /** Embeddings of texts, each {@code [projection]}. */
    public List<float[]> texts(List<String> texts) {
        return model.run((vlab, tokenizer, step) -> {
            int longest = vlab.config().text().maxPositionEmbeddings();
            List<float[]> embeddings = new ArrayList<>();
            for (String text : texts) {
                long[][] ids = {tokenizer.encode(text, longest)};
                embeddings.add(vlab.textEmbeddings(step, ids).toFloatArray());
            }
            return embeddings;
        });
    }

    /** The embedding of a clip from video features, and of each sampled frame from image features. */
    public ClipEmbedding clip(Clip clip) throws IOException {
        return model.run(
                clip,
                (vlab, tokenizer, encoded, step) -> new ClipEmbedding(
                        clip, encoded.videoEmbedding(), encoded.frameEmbeddings(), encoded.frameTimes()));
    }
}
