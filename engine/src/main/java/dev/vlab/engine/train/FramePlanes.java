package dev.vlab.engine.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.video.ClipPreprocessor;
import java.nio.ByteBuffer;

/** Frames in bytes, as training and ablations carry them, made into what a model takes. */
public final class FramePlanes {

    private FramePlanes() {}

    /**
     * CLIP's normalised planes.
     *
     * @param pixels red, green, blue bytes {@code [B, T, S, S, 3]}
     * @param size S
     * @param step owns the result
     * @return {@code [B, T, 3, S, S]}
     */
    public static NDArray of(byte[] pixels, int clips, int frames, int size, NDManager step) {
        var shape = new Shape(clips, frames, size, size, 3);
        return step.create(ByteBuffer.wrap(pixels), shape, DataType.UINT8)
                .toType(DataType.FLOAT32, false)
                .div(255f)
                .sub(step.create(ClipPreprocessor.mean()))
                .div(step.create(ClipPreprocessor.deviation()))
                .transpose(0, 1, 4, 2, 3);
    }
}
