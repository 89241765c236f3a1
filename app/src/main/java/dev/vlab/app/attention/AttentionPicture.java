package dev.vlab.app.attention;

import dev.vlab.app.text.Texts;
import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.FeatureStream;
import dev.vlab.engine.task.Measure;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One word's attention or relevance in one choice of layer and head, both streams, ready to be drawn; or what the
 * adapters change, in the video stream alone. {@link #top} is where the colour scale ends, one for all frames and
 * streams.
 */
public final class AttentionPicture {
    private static final Texts TEXTS = Texts.of(AttentionPicture.class);

    /** A few sinks would darken everything else, so the scale ends at most so far above nearly all patches. */
    private static final double MOST_ABOVE = 3;

    private static final double NEARLY_ALL = 0.99;

    private final Words words;
    private final AttentionMaps maps;
    private final Choice choice;
    private final Map<FeatureStream, float[][]> patches = new EnumMap<>(FeatureStream.class);
    private final FrameShares shares;
    private final double top;
    private final boolean clipped;

    public AttentionPicture(Words words, AttentionMaps maps, Choice choice) {
        this(words, maps, choice, new FrameShares(maps, choice.layer(), choice.head()));
    }

    private AttentionPicture(Words words, AttentionMaps maps, Choice choice, FrameShares shares) {
        this.words = words;
        this.maps = maps;
        this.choice = choice;
        for (FeatureStream stream : maps.streams()) {
            patches.put(stream, maps.patches(stream, choice.token(), choice.layer(), choice.head()));
        }
        this.shares = shares;
        float[] sorted = sorted(patches.values());
        double largest = Math.max(sorted[sorted.length - 1], Float.MIN_NORMAL);
        double usual = sorted[(int) Math.floor((sorted.length - 1) * NEARLY_ALL)];
        this.top = usual > 0 ? Math.min(largest, MOST_ABOVE * usual) : largest;
        this.clipped = largest > top;
    }

    /** What is looked at. */
    public Words words() {
        return words;
    }

    public Measure measure() {
        return maps.measure();
    }

    /** The same maps in another choice. */
    AttentionPicture with(Choice other) {
        boolean sameHead = other.withToken(choice.token()).equals(choice);
        return sameHead ? new AttentionPicture(words, maps, other, shares) : new AttentionPicture(words, maps, other);
    }

    public AttentionMaps maps() {
        return maps;
    }

    public Choice choice() {
        return choice;
    }

    /** Value at which the colour scale ends; more than that is drawn as white too. */
    public double top() {
        return top;
    }

    /** Whether some patches lie above the end of the scale. */
    public boolean clipped() {
        return clipped;
    }

    /** What a word is called, or the one row of what is not by word. */
    String name(int token) {
        return measure().byWord() ? maps.tokens().get(token) : TEXTS.get("row." + measure());
    }

    public int frameCount() {
        return maps.frameTimes().size();
    }

    /** Row by row from the top left, each divided by {@link #top}: 0 to 1, a few above. */
    public float[] scaled(FeatureStream stream, int frame) {
        float[] values = patches(stream)[frame].clone();
        for (int i = 0; i < values.length; i++) {
            values[i] /= (float) top;
        }
        return values;
    }

    /** Value of one patch. */
    public float patch(FeatureStream stream, Patch patch) {
        return patches(stream)[patch.frame()][patch.row() * maps.gridSize() + patch.column()];
    }

    private float[][] patches(FeatureStream stream) {
        return Objects.requireNonNull(patches.get(stream), "no maps of this stream");
    }

    /** Share of the word's attention in a stream that a frame receives, 0 to 1; else its mean. */
    public float frame(FeatureStream stream, int frame) {
        return shares.of(stream, choice.token(), frame);
    }

    /** The same of every word. */
    FrameShares shares() {
        return shares;
    }

    /** Patches of one head averaged over the frames, for the matrix of layers and heads, divided by its largest. */
    public static float[] overTime(AttentionMaps maps, FeatureStream stream, int token, int layer, int head) {
        float[][] patches = maps.patches(stream, token, layer, head);
        float[] sum = new float[patches[0].length];
        float largest = Float.MIN_NORMAL;
        for (float[] frame : patches) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += frame[i];
                largest = Math.max(largest, sum[i]);
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= largest;
        }
        return sum;
    }

    private static float[] sorted(Collection<float[][]> patches) {
        int length = patches.stream()
                .flatMap(Stream::of)
                .mapToInt(frame -> frame.length)
                .sum();
        float[] all = new float[length];
        int n = 0;
        for (float[][] stream : patches) {
            for (float[] frame : stream) {
                System.arraycopy(frame, 0, all, n, frame.length);
                n += frame.length;
            }
        }
        Arrays.sort(all);
        return all;
    }
}
