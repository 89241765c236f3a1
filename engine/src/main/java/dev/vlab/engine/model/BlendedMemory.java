package dev.vlab.engine.model;

import dev.vlab.engine.nn.Attention.KeysValues;
import java.util.List;

/**
 * What the multimodal encoder attends to: each layer's keys and values of both streams, over {@code T·(1+N)} positions
 * (frame by frame, each frame's class token first). Computed once for a clip, used by every question and caption.
 */
public record BlendedMemory(List<Layer> layers) {

    /** One layer's view of the two streams. */
    public record Layer(KeysValues image, KeysValues video) {}
}
