package dev.vlab.engine.cli;

import dev.vlab.engine.nn.Arithmetic;
import org.jspecify.annotations.Nullable;

/** What {@code --precision} may be. */
enum PrecisionChoice {
    AUTO(null),
    FP32(Arithmetic.FLOAT32),
    BF16(Arithmetic.BFLOAT16);

    private final @Nullable Arithmetic arithmetic;

    PrecisionChoice(@Nullable Arithmetic arithmetic) {
        this.arithmetic = arithmetic;
    }

    @Nullable
    Arithmetic arithmetic() {
        return arithmetic;
    }
}
