package dev.vlab.engine.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.nn.Kernels;
import dev.vlab.engine.nn.Linear;
import dev.vlab.engine.nn.Scalars;
import dev.vlab.engine.nn.Weights;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * VLAB (He et al., arXiv 2305.13167): CLIP with video adapters, and a multimodal encoder that blends image features and
 * video features. A checkpoint of plain CLIP is a VLAB without adapters and without the encoder: it can search.
 *
 * <p>Results belong to the manager of the first array given.
 */
public final class Vlab {

    /** CLIP's limit on the contrastive scale. */
    private static final float MAX_SCALE = 100;

    private final VisionTrunk vision;
    private final TextTower text;
    private final Linear visualProjection;
    private final Linear textProjection;
    private final NDArray logitScale; // []
    private final @Nullable MultimodalEncoder multimodal;
    private final VlabConfig config;

    /**
     * The model over parameters that stay the caller's.
     *
     * @param parameters by checkpoint key, float32
     */
    public Vlab(VlabConfig config, Map<String, NDArray> parameters, Kernels kernels) {
        Weights weights = new Weights(parameters);
        this.config = config;
        this.vision = new VisionTrunk(weights.at("vision_model"), config.vision(), kernels);
        this.text = new TextTower(weights.at("text_model"), config.text(), kernels);
        this.visualProjection = new Linear(weights.at("visual_projection"), kernels);
        this.textProjection = new Linear(weights.at("text_projection"), kernels);
        this.logitScale = weights.get("logit_scale");
        this.multimodal = config.multimodal() == null
                ? null
                : new MultimodalEncoder(weights.at("multimodal"), config.multimodal(), kernels);
    }

    public VlabConfig config() {
        return config;
    }

    /** The multimodal encoder; a plain CLIP has none. */
    public MultimodalEncoder multimodal() {
        if (multimodal == null) {
            throw new IllegalStateException("this model has no multimodal encoder");
        }
        return multimodal;
    }

    /**
     * Both kinds of features of clips.
     *
     * @param pixels {@code [B, T, 3, S, S]}, normalised as CLIP does
     */
    public Features features(NDArray pixels) {
        Shape shape = pixels.getShape();
        int clips = (int) shape.get(0);
        int frames = (int) shape.get(1);
        NDArray embedded = embed(pixels);
        return new Features(vision.imageFeatures(embedded), vision.videoFeatures(embedded, frames), clips, frames);
    }

    /** Image features alone, {@code [B·T, 1+N, d]}; pixels as in {@link #features}. */
    public NDArray imageFeatures(NDArray pixels) {
        return vision.imageFeatures(embed(pixels));
    }

    /** Video features alone, {@code [B·T, 1+N, d]}; pixels as in {@link #features}. */
    public NDArray videoFeatures(NDArray pixels) {
        return vision.videoFeatures(embed(pixels), (int) pixels.getShape().get(1));
    }

    private NDArray embed(NDArray pixels) {
        int size = config.vision().imageSize();
        return vision.embed(pixels.reshape(-1, 3, size, size));
    }

    /** Each frame's projected class token, not normalised: {@code [B·T, 1+N, d]} to {@code [B·T, p]}. */
    public NDArray projectFrames(NDArray features) {
        NDArray classTokens = features.get(":, 0"); // [B·T, d]
        return visualProjection.apply(classTokens);
    }

    /** A clip's embedding, the mean over its frames, L2-normalised: {@code [B·T, 1+N, d]} to {@code [B, p]}. */
    public NDArray clipEmbeddings(NDArray features, int frames) {
        NDArray projected = projectFrames(features);
        return normalise(projected.reshape(-1, frames, config.projectionDim()).mean(new int[] {1}));
    }

    /** Texts' projected states, not normalised: ids {@code [B][L]} to {@code [B, p]}. */
    public NDArray projectTexts(NDManager manager, long[][] ids) {
        return textProjection.apply(text.pooled(manager, ids));
    }

    /** Texts' embeddings, L2-normalised: ids {@code [B][L]} to {@code [B, p]}. */
    public NDArray textEmbeddings(NDManager manager, long[][] ids) {
        return normalise(projectTexts(manager, ids));
    }

    /** Scaled similarities of L2-normalised embeddings: {@code [V, p]}, {@code [W, p]} to {@code [V, W]}. */
    public NDArray similarities(NDArray clips, NDArray texts) {
        NDArray scale = Scalars.atMost(
                clips.getManager().ones(new Shape()).mul(logitScale).exp(), MAX_SCALE);
        return clips.matMul(texts.transpose()).mul(scale);
    }

    /** Divides each row by its Euclidean length. */
    public static NDArray normalise(NDArray x) {
        return x.div(x.norm(new int[] {1}, true));
    }
}
