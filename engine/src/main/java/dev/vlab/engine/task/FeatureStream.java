package dev.vlab.engine.task;

/** The two kinds of features that the multimodal encoder blends. */
public enum FeatureStream {
    /** CLIP's features of each frame by itself, adapters bypassed. */
    IMAGE,
    /** Features with the video adapters active. */
    VIDEO
}
