package dev.vlab.engine.checkpoint;

/** Activation function between the two layers of an MLP, named in {@code config.json} as Hugging Face names it. */
public enum Activation {
    /** {@code x · sigmoid(1.702 x)}, OpenAI's weights. */
    QUICK_GELU,
    /** Exact GELU with the error function. */
    GELU
}
