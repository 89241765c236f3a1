package dev.vlab.engine.task;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Patches of a clip's frames that are hidden from the model: painted in CLIP's mean colour, before anything looks at
 * them.
 *
 * @param frames how many a clip has
 * @param gridSize patches across, and down, a picture
 * @param patches hidden ones, as frame · gridSize² + row · gridSize + column
 */
public record HiddenPatches(int frames, int gridSize, Set<Integer> patches) {

    public HiddenPatches {
        patches = Set.copyOf(patches);
        int all = frames * gridSize * gridSize;
        patches.forEach(patch -> {
            if (patch < 0 || patch >= all) {
                throw new IllegalArgumentException("there is no patch " + patch + " among " + all);
            }
        });
    }

    /** Every patch of some frames. */
    public static HiddenPatches wholeFrames(int frames, int gridSize, Set<Integer> hidden) {
        int each = gridSize * gridSize;
        return new HiddenPatches(
                frames,
                gridSize,
                Set.copyOf(hidden.stream()
                        .flatMap(frame -> IntStream.range(frame * each, (frame + 1) * each)
                                .boxed())
                        .toList()));
    }

    /**
     * The patches of greatest weight.
     *
     * @param weights {@code [frame][patch]}
     * @param share of all patches, 0 to 1
     */
    public static HiddenPatches most(float[][] weights, double share) {
        List<Integer> ranked = ranked(weights);
        int gridSize = (int) Math.round(Math.sqrt(weights[0].length));
        int count = (int) Math.round(share * ranked.size());
        return new HiddenPatches(weights.length, gridSize, Set.copyOf(ranked.subList(0, count)));
    }

    /** All patches, the one of greatest weight first. */
    static List<Integer> ranked(float[][] weights) {
        int each = weights[0].length;
        return IntStream.range(0, weights.length * each)
                .boxed()
                .sorted(Comparator.comparingDouble(patch -> -weights[patch / each][patch % each]))
                .toList();
    }

    /** The clip with these patches painted over. */
    ReadyClip over(ReadyClip clip) {
        float[] pixels = clip.pixels().clone();
        int size = (int) Math.round(Math.sqrt(pixels.length / (3.0 * frames)));
        int side = size / gridSize;
        for (int patch : patches) {
            int frame = patch / (gridSize * gridSize);
            int y = patch / gridSize % gridSize * side;
            int x = patch % gridSize * side;
            for (int channel = 0; channel < 3; channel++) {
                for (int row = y; row < y + side; row++) {
                    int from = ((frame * 3 + channel) * size + row) * size + x;
                    Arrays.fill(pixels, from, from + side, 0); // which is the mean, pixels being normalised
                }
            }
        }
        return new ReadyClip(clip.clip(), pixels, clip.frameTimes());
    }
}
