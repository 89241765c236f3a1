package dev.vlab.engine.model;

import ai.djl.ndarray.NDArray;
import dev.vlab.engine.checkpoint.Blending;
import dev.vlab.engine.checkpoint.MultimodalConfig;
import dev.vlab.engine.nn.Attention;
import dev.vlab.engine.nn.Attention.KeysValues;
import dev.vlab.engine.nn.Kernels;
import dev.vlab.engine.nn.LayerNorm;
import dev.vlab.engine.nn.Mlp;
import dev.vlab.engine.nn.Spent;
import dev.vlab.engine.nn.Weights;
import org.jspecify.annotations.Nullable;

/**
 * A layer of the multimodal encoder (paper, "feature blending"): self-attention over text, cross-attention to image
 * features and to video features, MLP; pre-norm. The two cross-attentions are one and the same where weights are
 * shared.
 */
final class BlendedLayer {

    private final LayerNorm selfNorm;
    private final Attention selfAttention;
    private final Cross image;
    private final Cross video;
    private final LayerNorm mlpNorm;
    private final Mlp mlp;
    private final Blending blending;

    private record Cross(LayerNorm norm, Attention attention) {}

    /** What the two streams did in a layer; probabilities {@code [B, H, L, T·(1+N)]}, outputs {@code [B, L, d]}. */
    record Captured(NDArray hidden, Attention.Captured image, Attention.Captured video) {}

    /** What every attention of a layer did, with gates. */
    record Gated(NDArray hidden, Attention.Gated self, Attention.Gated image, Attention.Gated video) {}

    /** Hidden states {@code [B, L, d]}, and the self-attention's keys and values of all tokens so far. */
    record Continued(NDArray hidden, KeysValues texts) {}

    BlendedLayer(Weights weights, MultimodalConfig config, Kernels kernels) {
        float epsilon = config.layerNormEps();
        int heads = config.numAttentionHeads();
        this.selfNorm = new LayerNorm(weights.at("layer_norm1"), epsilon);
        this.selfAttention = new Attention(weights.at("self_attn"), heads, kernels);
        if (config.shareCrossAttention()) {
            this.image = new Cross(
                    new LayerNorm(weights.at("cross_norm"), epsilon),
                    new Attention(weights.at("cross_attn"), heads, kernels));
            this.video = image;
        } else {
            this.image = new Cross(
                    new LayerNorm(weights.at("cross_norm_image"), epsilon),
                    new Attention(weights.at("cross_attn_image"), heads, kernels));
            this.video = new Cross(
                    new LayerNorm(weights.at("cross_norm_video"), epsilon),
                    new Attention(weights.at("cross_attn_video"), heads, kernels));
        }
        this.mlpNorm = new LayerNorm(weights.at("layer_norm2"), epsilon);
        this.mlp = new Mlp(weights.at("mlp"), config.hiddenAct(), kernels);
        this.blending = config.blending();
    }

    /**
     * Projects both memories, {@code [B, T·(1+N), d]} each, to this layer's keys and values; one that is read alone
     * stands for both.
     */
    BlendedMemory.Layer project(NDArray imageMemory, NDArray videoMemory) {
        if (blending.streams() == 1) {
            var only = image.attention.project(blending == Blending.IMAGE ? imageMemory : videoMemory);
            return new BlendedMemory.Layer(only, only);
        }
        return new BlendedMemory.Layer(image.attention.project(imageMemory), video.attention.project(videoMemory));
    }

    /** {@code [B, L, d]} to the same shape; the mask is of the self-attention. */
    NDArray apply(NDArray x, @Nullable NDArray mask, BlendedMemory.Layer memory) {
        return look(Spent.add(x, selfAttention.apply(selfNorm.apply(x), mask)), memory);
    }

    /** Tokens that follow others; see {@link Attention#resume}. */
    Continued resume(NDArray x, @Nullable KeysValues past, NDArray mask, BlendedMemory.Layer memory) {
        Attention.Continued self = selfAttention.resume(selfNorm.apply(x), past, mask);
        return new Continued(look(Spent.add(x, self.output()), memory), self.texts());
    }

    /** What comes after the self-attention. */
    private NDArray look(NDArray h, BlendedMemory.Layer memory) {
        NDArray seen = blending == Blending.VIDEO
                ? h
                : h.add(image.attention.apply(image.norm.apply(h), memory.image(), null));
        NDArray second = blending == Blending.STACK ? seen : h;
        NDArray both = blending == Blending.IMAGE
                ? seen
                : Spent.add(seen, video.attention.apply(video.norm.apply(second), memory.video(), null));
        return Spent.add(both, mlp.apply(mlpNorm.apply(both)));
    }

    /** The same with the cross-attention's probabilities and outputs kept; a stream that is not read has zeros. */
    Captured capture(NDArray x, @Nullable NDArray mask, BlendedMemory.Layer memory) {
        NDArray h = x.add(selfAttention.apply(selfNorm.apply(x), mask));
        Attention.Captured byImage = image.attention.capture(image.norm.apply(h), memory.image(), null);
        byImage = blending == Blending.VIDEO ? unread(byImage) : byImage;
        NDArray seen = h.add(byImage.output());
        NDArray second = blending == Blending.STACK ? seen : h;
        Attention.Captured byVideo = video.attention.capture(video.norm.apply(second), memory.video(), null);
        byVideo = blending == Blending.IMAGE ? unread(byVideo) : byVideo;
        h = seen.add(byVideo.output());
        return new Captured(h.add(mlp.apply(mlpNorm.apply(h))), byImage, byVideo);
    }

    /** The same with the gates of all three attentions; that of a stream that is not read stays out of the result. */
    Gated gated(NDArray x, @Nullable NDArray mask, BlendedMemory.Layer memory) {
        Attention.Gated self = selfAttention.gated(selfNorm.apply(x), mask);
        NDArray h = x.add(self.output());
        Attention.Gated byImage = image.attention.gated(image.norm.apply(h), memory.image(), null);
        NDArray seen = blending == Blending.VIDEO ? h : h.add(byImage.output());
        NDArray second = blending == Blending.STACK ? seen : h;
        Attention.Gated byVideo = video.attention.gated(video.norm.apply(second), memory.video(), null);
        NDArray both = blending == Blending.IMAGE ? seen : seen.add(byVideo.output());
        return new Gated(both.add(mlp.apply(mlpNorm.apply(both))), self, byImage, byVideo);
    }

    private static Attention.Captured unread(Attention.Captured stream) {
        return new Attention.Captured(
                stream.output().zerosLike(), stream.probabilities().zerosLike());
    }
}
