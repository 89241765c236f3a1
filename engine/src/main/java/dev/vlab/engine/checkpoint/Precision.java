package dev.vlab.engine.checkpoint;

/** How a checkpoint's weights are stored. */
public enum Precision {
    /** As trained. */
    F32,
    /** Half the size, 11 significant bits, nothing beyond ±65504. */
    F16,
    /** Half the size, 8 significant bits, the range of F32. */
    BF16
}
