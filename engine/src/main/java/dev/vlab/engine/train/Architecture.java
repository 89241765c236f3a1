package dev.vlab.engine.train;

import dev.vlab.engine.checkpoint.Activation;
import dev.vlab.engine.checkpoint.AdapterConfig;
import dev.vlab.engine.checkpoint.Blending;
import dev.vlab.engine.checkpoint.MultimodalConfig;
import dev.vlab.engine.checkpoint.TextConfig;
import dev.vlab.engine.checkpoint.VisionConfig;
import dev.vlab.engine.checkpoint.VlabConfig;

/**
 * The size of a model made from nothing.
 *
 * @param imageSize side of a frame in pixels, a multiple of the patch size
 * @param patchSize side of a patch in pixels
 * @param width of all three transformers and of the shared space
 * @param visionLayers blocks of the vision trunk
 * @param textLayers blocks of the text tower
 * @param multimodalLayers layers of the multimodal encoder
 * @param heads attention heads of every layer; the width is a multiple
 * @param maxFrames most frames of a clip
 * @param blending how the two streams are blended
 * @param shareCrossAttention whether both streams use one cross-attention
 * @param adapter whether the vision trunk has video adapters; without them, video features are image features
 */
public record Architecture(
        int imageSize,
        int patchSize,
        int width,
        int visionLayers,
        int textLayers,
        int multimodalLayers,
        int heads,
        int maxFrames,
        Blending blending,
        boolean shareCrossAttention,
        boolean adapter) {

    /** Longest text that the text tower reads, in tokens. */
    private static final int MAX_CAPTION = 48;

    /** Longest question with its answer that the multimodal encoder reads, in tokens. */
    private static final int MAX_READING = 64;

    private static final float EPSILON = 1e-5f;

    public Architecture {
        Check.that(patchSize > 0 && imageSize % patchSize == 0, "image_size", "must be a multiple of patch_size");
        Check.that(heads > 0 && width % heads == 0 && width % 2 == 0, "width", "must be even and a multiple of heads");
        Check.that(visionLayers > 0, "vision_layers", "must be above 0");
        Check.that(textLayers > 0, "text_layers", "must be above 0");
        Check.that(multimodalLayers > 0, "multimodal_layers", "must be above 0");
        Check.that(maxFrames > 0, "max_frames", "must be above 0");
        Check.that(blending != null, "blending", "is missing");
        Check.sharing(blending, shareCrossAttention);
    }

    /** The configuration of such a model for a vocabulary whose last two ids are the start and the end token. */
    VlabConfig config(int vocabulary, int maskTokenId) {
        return new VlabConfig(
                VlabConfig.VLAB,
                width,
                new VisionConfig(
                        width,
                        visionLayers,
                        heads,
                        4 * width,
                        Activation.GELU,
                        EPSILON,
                        imageSize,
                        patchSize,
                        true,
                        false,
                        false,
                        adapter ? new AdapterConfig(width / 2, 3, Activation.GELU) : null),
                new TextConfig(
                        width,
                        textLayers,
                        heads,
                        4 * width,
                        Activation.GELU,
                        EPSILON,
                        vocabulary,
                        MAX_CAPTION,
                        vocabulary - 2,
                        vocabulary - 1,
                        0),
                new MultimodalConfig(
                        width,
                        multimodalLayers,
                        heads,
                        4 * width,
                        Activation.GELU,
                        EPSILON,
                        vocabulary,
                        MAX_READING,
                        maxFrames,
                        maskTokenId,
                        blending,
                        shareCrossAttention));
    }
}
