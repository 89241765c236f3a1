package dev.vlab.engine.task;

import java.io.IOException;
import java.util.List;

/** Embeddings for retrieval: texts and clips in one space, L2-normalised. */
public final class Embedder {

    private final LoadedModel model;

    public Embedder(LoadedModel model) {
        this.model = model;
    }

    /** Embeddings of texts, each {@code [projection]}. */
    public List<float[]> texts(List<String> texts) {
        throw new UnsupportedOperationException(model + " " + texts);
    }

    /** The embedding of a clip from video features, and of each sampled frame from image features. */
    public ClipEmbedding clip(Clip clip) throws IOException {
        throw new UnsupportedOperationException(model + " " + clip);
    }
}
