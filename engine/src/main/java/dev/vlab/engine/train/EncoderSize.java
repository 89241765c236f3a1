package dev.vlab.engine.train;

import dev.vlab.engine.checkpoint.Blending;

/**
 * What is added to a plain CLIP that a run starts from: video adapters of half the trunk's width, and a multimodal
 * encoder of the text tower's width.
 *
 * @param adapter whether the trunk gets video adapters
 * @param layers of the multimodal encoder
 * @param maxFrames most frames of a clip
 * @param blending how the two streams are blended
 * @param shareCrossAttention whether both streams use one cross-attention
 */
public record EncoderSize(boolean adapter, int layers, int maxFrames, Blending blending, boolean shareCrossAttention) {

    /** Taken where a configuration does not say. */
    public static final EncoderSize USUAL = new EncoderSize(true, 3, 16, Blending.STACK, true);

    public EncoderSize {
        Check.that(layers > 0, "layers", "must be above 0");
        Check.that(maxFrames > 0, "max_frames", "must be above 0");
        Check.that(blending != null, "blending", "is missing");
        Check.sharing(blending, shareCrossAttention);
    }
}
