package dev.vlab.engine.task;

import ai.djl.ndarray.NDManager;
import dev.vlab.engine.model.BlendedMemory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clip as the model sees it, computed once for all that is asked about it. Owns the memory's arrays.
 *
 * @param manager owner of the arrays
 * @param frameTimes timestamps of the sampled frames in microseconds
 * @param videoEmbedding {@code [projection]}, L2-normalised, from video features
 * @param frameEmbeddings one {@code [projection]} a frame, L2-normalised, from image features
 * @param adapterChange see {@link AdapterChange#of}
 * @param memory what the multimodal encoder attends to; null for a plain CLIP
 */
record EncodedClip(
        NDManager manager,
        List<Long> frameTimes,
        float[] videoEmbedding,
        List<float[]> frameEmbeddings,
        float[] adapterChange,
        @Nullable BlendedMemory memory)
        implements AutoCloseable {

    @Override
    public void close() {
        manager.close();
    }
}
