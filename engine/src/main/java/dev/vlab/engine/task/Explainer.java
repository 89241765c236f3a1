package dev.vlab.engine.task;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Shows where the model looked for each token of a text: the raw cross-attention of its own forward pass at the moment
 * it writes the token.
 */
public final class Explainer {

    private final LoadedModel model;

    public Explainer(LoadedModel model) {
        this.model = model;
    }

    /** Cross-attention for the tokens of a text (a caption, a query) over the clip's frames. */
    public AttentionMaps attention(Clip clip, String text) throws IOException {
        model.require(Capability.ATTENTION);
        return model.run(clip, (vlab, tokenizer, encoded, step) -> {
            var reader = new Reader(vlab, List.of(encoded), step);
            long[] ids = tokenizer.encode(text, reader.longest());
            long[] start = {ids[0]};
            return new Looks(reader, step)
                    .maps(clip, encoded, tokenizer, start, Arrays.copyOfRange(ids, 1, ids.length));
        });
    }

    /** Cross-attention for the tokens of an answer, given its question. */
    public AttentionMaps attention(Clip clip, String question, String answer) throws IOException {
        model.require(Capability.ATTENTION);
        return model.run(clip, (vlab, tokenizer, encoded, step) -> {
            var reader = new Reader(vlab, List.of(encoded), step);
            long[] before = tokenizer.encode(question, reader.longest() / 2);
            long[] ids = tokenizer.encode(answer, reader.longest() / 2);
            return new Looks(reader, step)
                    .maps(clip, encoded, tokenizer, before, Arrays.copyOfRange(ids, 1, ids.length));
        });
    }
}
