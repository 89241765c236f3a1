package dev.vlab.engine.task;

import ai.djl.ndarray.NDArray;
import dev.vlab.engine.model.Features;
import java.util.List;

/**
 * What the video adapters change: of each position of each frame, 1 − the cosine between its video features (adapters
 * active) and its image features (adapters bypassed), both as they leave the trunk. 0 where nothing changes, 1 where
 * the two have nothing in common, 2 where they are opposite.
 *
 * <p>Directions are compared and not lengths, because the multimodal encoder normalises what it takes from either
 * stream: a vector that only grew is hardly another one to it.
 */
final class AdapterChange {

    /** What the maps are called where those of attention have a word. */
    private static final String NAME = "adapter";

    private AdapterChange() {}

    /** One value a frame and position, {@code [T · (1+N)]}. */
    static float[] of(Features features) {
        NDArray image = features.image(); // [T, 1+N, d]
        NDArray video = features.video();
        int[] width = {2};
        NDArray lengths = image.norm(width).mul(video.norm(width)); // [T, 1+N]
        NDArray cosine = image.mul(video).sum(width).div(lengths);
        return cosine.neg().add(1).maximum(0).toFloatArray(); // rounding may leave less than none
    }

    /** The change in a clip as maps of one layer and one head, in the video stream alone. */
    static AttentionMaps maps(Clip clip, EncodedClip encoded) {
        float[] change = encoded.adapterChange();
        int frames = encoded.frameTimes().size();
        int grid = (int) Math.round(Math.sqrt((double) change.length / frames - 1));
        return new AttentionMaps(
                Measure.ADAPTER,
                clip,
                List.of(NAME),
                encoded.frameTimes(),
                1,
                grid,
                new float[][][] {{new float[0]}, {change}},
                new float[][][] {{{0}}, {{1}}});
    }
}
