package dev.vlab.engine.task;

import dev.vlab.engine.task.Looks.Sight;
import dev.vlab.engine.text.Tokenizer;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows where the model looked for each token of a text, at the moment it writes the token. */
public final class Explainer {

    private final LoadedModel model;

    public Explainer(LoadedModel model) {
        this.model = model;
    }

    /**
     * The raw cross-attention of the model's own forward pass, for the tokens of a text over the clip's frames.
     *
     * @param question what the text answers, or null for a caption or a query
     */
    public AttentionMaps attention(Clip clip, @Nullable String question, String text) throws IOException {
        model.require(Capability.ATTENTION);
        return model.run(clip, (vlab, tokenizer, encoded, step) -> {
            var reader = new Reader(vlab, List.of(encoded), step);
            return maps(
                    Measure.ATTENTION,
                    reader,
                    new AttentionSight(reader, step),
                    clip,
                    encoded,
                    tokenizer,
                    question,
                    text);
        });
    }

    /**
     * Relevance by gradient-weighted attention rollout (Chefer et al., ICCV 2021): what spoke for each token, rather
     * than what was looked at. As maps of one layer and one head; for a token and a stream they sum to 1 over all
     * frames and positions, or are all 0 where nothing spoke for it.
     *
     * @param question what the text answers, or null for a caption or a query
     */
    public AttentionMaps relevance(Clip clip, @Nullable String question, String text) throws IOException {
        model.require(Capability.ATTENTION);
        return model.run(clip, (vlab, tokenizer, encoded, step) -> {
            var reader = new Reader(model.differentiable(), List.of(encoded), step);
            return maps(
                    Measure.RELEVANCE,
                    reader,
                    new RelevanceSight(reader, step),
                    clip,
                    encoded,
                    tokenizer,
                    question,
                    text);
        });
    }

    /**
     * What the video adapters change in a clip, whatever is said about it: of each patch, 1 − the cosine between its
     * video features and its image features. As maps of one layer and one head, of one "token" and of the video stream
     * alone.
     */
    public AttentionMaps adapter(Clip clip) throws IOException {
        model.require(Capability.ATTENTION);
        return model.run(clip, (vlab, tokenizer, encoded, step) -> AdapterChange.maps(clip, encoded));
    }

    /** Attention, relevance or what the adapters change, as asked for. */
    public AttentionMaps maps(Measure measure, Clip clip, @Nullable String question, String text) throws IOException {
        return switch (measure) {
            case ATTENTION -> attention(clip, question, text);
            case RELEVANCE -> relevance(clip, question, text);
            case ADAPTER -> adapter(clip);
        };
    }

    private static AttentionMaps maps(
            Measure measure,
            Reader reader,
            Sight sight,
            Clip clip,
            EncodedClip encoded,
            Tokenizer tokenizer,
            @Nullable String question,
            String text) {
        long[] ids = tokenizer.encode(text, reader.longest(question));
        long[] written = Arrays.copyOfRange(ids, 1, ids.length);
        long[] before = reader.before(tokenizer, question);
        return new Looks(reader, measure, sight).maps(clip, encoded, tokenizer, before, written);
    }
}
