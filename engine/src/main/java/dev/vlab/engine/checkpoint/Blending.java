package dev.vlab.engine.checkpoint;

/** How a multimodal layer blends the image stream and the video stream. */
public enum Blending {
    /** First the image stream, then, on its result, the video stream. */
    STACK,
    /** Both from the same state, their contributions added. */
    PARALLEL,
    /** The image stream alone, to measure what the other is worth. */
    IMAGE,
    /** The video stream alone. */
    VIDEO;

    /** How many streams are read. */
    public int streams() {
        return this == IMAGE || this == VIDEO ? 1 : 2;
    }
}
