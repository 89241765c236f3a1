package dev.vlab.engine.nn;

/** What the numbers of a model's matrix products are while it computes; what enters and leaves is float32 always. */
public enum Arithmetic {
    /** 32 bits throughout. */
    FLOAT32("fp32"),
    /** Products of 16-bit numbers with float32's range and 8 bits of precision, summed up in float32. */
    BFLOAT16("bf16");

    private final String title;

    Arithmetic(String title) {
        this.title = title;
    }

    /** Whether this libtorch can do it at all; a processor may still be slow at it. */
    public boolean isAvailable() {
        return this == FLOAT32 || Aten.available();
    }

    /** What people call it. */
    public String title() {
        return title;
    }
}
