package dev.vlab.engine.checkpoint;

/** How a multimodal layer blends the image stream and the video stream. */
public enum Blending {
    /** First the image stream, then, on its result, the video stream. */
    STACK,
    /** Both from the same state, their contributions added. */
    PARALLEL
}
