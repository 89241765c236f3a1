package dev.vlab.engine.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.vlab.engine.nn.Attention.KeysValues;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What the multimodal encoder attends to: each layer's keys and values of both streams, over {@code T·(1+N)} positions
 * (frame by frame, each frame's class token first). Computed once for a clip, used by every question and caption.
 */
public record BlendedMemory(List<Layer> layers) {

    /** One layer's view of the two streams. */
    public record Layer(KeysValues image, KeysValues video) {}

    /** The memories of several clips as those of one batch, in the manager; a single one is not copied. */
    public static BlendedMemory together(List<BlendedMemory> clips, NDManager manager) {
        if (clips.size() == 1) {
            return clips.getFirst();
        }
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < clips.getFirst().layers.size(); i++) {
            int layer = i;
            layers.add(new Layer(
                    stacked(clips, c -> c.layers.get(layer).image(), manager),
                    stacked(clips, c -> c.layers.get(layer).video(), manager)));
        }
        return new BlendedMemory(layers);
    }

    private static KeysValues stacked(
            List<BlendedMemory> clips, Function<BlendedMemory, KeysValues> stream, NDManager manager) {
        List<KeysValues> parts = clips.stream().map(stream).toList();
        return new KeysValues(
                stacked(parts.stream().map(KeysValues::keys).toList(), manager),
                stacked(parts.stream().map(KeysValues::values).toList(), manager));
    }

    private static NDArray stacked(List<NDArray> parts, NDManager manager) { // n · [1, H, L, d/H] -> [n, H, L, d/H]
        NDArray stacked = NDArrays.concat(new NDList(parts), 0);
        stacked.attach(manager);
        return stacked;
    }
}
