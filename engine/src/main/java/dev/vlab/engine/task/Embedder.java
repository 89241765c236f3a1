package dev.vlab.engine.task;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.model.Vlab;
import dev.vlab.engine.video.ClipPreprocessor;
import dev.vlab.engine.video.VideoFrame;
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

    /**
     * The embedding of one picture from image features, {@code [projection]}; comparable with those of a clip's frames.
     *
     * @param frame a decoded frame or an image
     */
    public float[] picture(VideoFrame frame) {
        return model.run((vlab, tokenizer, step) -> {
            ClipPreprocessor preprocessor =
                    new ClipPreprocessor(vlab.config().vision().imageSize());
            int size = preprocessor.size();
            NDArray pixels = step.create(preprocessor.apply(frame), new Shape(1, 1, 3, size, size));
            return Vlab.normalise(vlab.projectFrames(vlab.features(pixels).image()))
                    .toFloatArray();
        });
    }

    /** The same of a clip that is decoded already, by {@link LoadedModel#reader}. */
    public ClipEmbedding clip(ReadyClip clip) {
        return model.embed(clip);
    }
}
