package dev.vlab.engine.eval;

import dev.vlab.engine.checkpoint.Activation;
import dev.vlab.engine.checkpoint.AdapterConfig;
import dev.vlab.engine.checkpoint.TextConfig;
import dev.vlab.engine.checkpoint.VisionConfig;
import dev.vlab.engine.checkpoint.VlabConfig;

/** The sizes of vision trunk that encoding is measured at, each with freshly made weights. */
public enum EncodeSize {
    /** CLIP's ViT-B/32 with video adapters. */
    B32("ViT-B/32", 768, 12, 12, Activation.QUICK_GELU, 224, 32, 1),
    /** CLIP's ViT-B/16 with video adapters. */
    B16("ViT-B/16", 768, 12, 12, Activation.QUICK_GELU, 224, 16, 1),
    /** The sample model's. */
    SAMPLE("sample model", 128, 4, 4, Activation.GELU, 80, 16, 16);

    /** Frames of a clip. */
    static final int FRAMES = 8;

    private static final float EPSILON = 1e-5f;

    private final String title;
    private final int width;
    private final int layers;
    private final int heads;
    private final Activation activation;
    private final int imageSize;
    private final int patchSize;
    private final int clips;

    EncodeSize(
            String title,
            int width,
            int layers,
            int heads,
            Activation activation,
            int imageSize,
            int patchSize,
            int clips) {
        this.title = title;
        this.width = width;
        this.layers = layers;
        this.heads = heads;
        this.activation = activation;
        this.imageSize = imageSize;
        this.patchSize = patchSize;
        this.clips = clips;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** Clips encoded at a time: enough work for one call to be worth timing. */
    int clips() {
        return clips;
    }

    /** The trunk, with the smallest text tower that there is. */
    VlabConfig config() {
        var adapter = new AdapterConfig(width / 2, 3, activation);
        var vision = new VisionConfig(
                width,
                layers,
                heads,
                4 * width,
                activation,
                EPSILON,
                imageSize,
                patchSize,
                true,
                false,
                false,
                adapter);
        var text = new TextConfig(8, 1, 1, 8, activation, EPSILON, 3, 2, 1, 2, 0);
        return new VlabConfig(VlabConfig.VLAB, width, vision, text, null);
    }
}
