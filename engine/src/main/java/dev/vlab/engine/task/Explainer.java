package dev.vlab.engine.task;

import java.io.IOException;

/** Shows where the model looked for each token of a text. */
public final class Explainer {

    private final LoadedModel model;

    public Explainer(LoadedModel model) {
        this.model = model;
    }

    /** Cross-attention for the tokens of a text (a caption, an answer, a query) over the clip's frames. */
    public AttentionMaps attention(Clip clip, String text) throws IOException {
        throw new UnsupportedOperationException(model + " " + clip + text);
    }
}
