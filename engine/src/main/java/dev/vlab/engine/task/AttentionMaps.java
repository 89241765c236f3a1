package dev.vlab.engine.task;

import java.util.Arrays;
import java.util.List;

/**
 * Cross-attention of every token of a text to every patch of every frame, by stream, layer and head; or another
 * {@link Measure} in its place.
 *
 * <p>The probabilities are those of the model's own forward pass. For a token, a layer, a head and a stream they sum to
 * 1 over all frames and positions (the class token of each frame included). What the adapters change has one "token",
 * does not depend on a text, and is no part of a whole: a frame has the mean of its positions.
 */
public final class AttentionMaps {

    /** Stands for "average over all" where a layer or a head is asked for. */
    public static final int ALL = -1;

    private final Measure measure;
    private final Clip clip;
    private final List<String> tokens;
    private final List<Long> frameTimes;
    private final int layers;
    private final int heads;
    private final int gridSize;
    private final float[][][] probabilities;
    private final float[][][] contribution;

    /**
     * Wraps what one forward pass captured.
     *
     * @param measure what the maps show
     * @param clip the clip looked at
     * @param tokens the words or word pieces of the text, as shown to a person
     * @param frameTimes timestamps of the sampled frames in microseconds
     * @param heads attention heads of a layer
     * @param gridSize patches across (and down) the picture's central square
     * @param probabilities {@code [stream][layer][head · token · frame · (1 + gridSize²)]}, empty for a stream that the
     *     measure has none of
     * @param contribution {@code [stream][layer][token]}: norm of what the stream's cross-attention adds to the token
     */
    public AttentionMaps(
            Measure measure,
            Clip clip,
            List<String> tokens,
            List<Long> frameTimes,
            int heads,
            int gridSize,
            float[][][] probabilities,
            float[][][] contribution) {
        this.measure = measure;
        this.clip = clip;
        this.tokens = List.copyOf(tokens);
        this.frameTimes = List.copyOf(frameTimes);
        this.layers = probabilities[0].length;
        this.heads = heads;
        this.gridSize = gridSize;
        this.probabilities = probabilities;
        this.contribution = contribution;
    }

    public Measure measure() {
        return measure;
    }

    /** The streams that have maps. */
    public List<FeatureStream> streams() {
        return measure.streams();
    }

    public Clip clip() {
        return clip;
    }

    /** The same maps as those of another clip: the same part of a copy of the file, elsewhere. */
    public AttentionMaps at(Clip elsewhere) {
        return new AttentionMaps(measure, elsewhere, tokens, frameTimes, heads, gridSize, probabilities, contribution);
    }

    public List<String> tokens() {
        return tokens;
    }

    /** Timestamps of the frames in microseconds. */
    public List<Long> frameTimes() {
        return frameTimes;
    }

    /** The sampled frame nearest to a time: each stands for its segment of the clip. */
    public int frameAt(long micros) {
        int nearest = 0;
        for (int i = 1; i < frameTimes.size(); i++) {
            if (Math.abs(frameTimes.get(i) - micros) < Math.abs(frameTimes.get(nearest) - micros)) {
                nearest = i;
            }
        }
        return nearest;
    }

    public int layers() {
        return layers;
    }

    public int heads() {
        return heads;
    }

    /** Patches across, and down, the central square of the picture. */
    public int gridSize() {
        return gridSize;
    }

    /**
     * What one token attends to in one stream.
     *
     * @param layer a layer, or {@link #ALL} for the mean
     * @param head a head, or {@link #ALL} for the mean
     * @return {@code [frame][patch]}, patches row by row from the top left, class tokens left out
     */
    public float[][] patches(FeatureStream stream, int token, int layer, int head) {
        int positions = 1 + gridSize * gridSize;
        float[][] patches = new float[frameTimes.size()][positions - 1];
        accumulate(stream, token, layer, head, (frame, position, p) -> {
            if (position > 0) {
                patches[frame][position - 1] += p;
            }
        });
        return patches;
    }

    /**
     * How much of one token's attention each frame receives in one stream, class tokens included; of what is no part of
     * a whole, the mean of the frame's positions.
     *
     * @return {@code [frame]}, summing to 1 where the values are parts of a whole
     */
    public float[] frames(FeatureStream stream, int token, int layer, int head) {
        float[] frames = new float[frameTimes.size()];
        float scale = measure.byWord() ? 1 : 1f / (1 + gridSize * gridSize);
        accumulate(stream, token, layer, head, (frame, position, p) -> frames[frame] += p * scale);
        return frames;
    }

    /** A statistic of how one head of one layer spreads a token's attention in a stream, taken as parts of a whole. */
    public double statistic(HeadStatistic statistic, FeatureStream stream, int token, int layer, int head) {
        int length = frameTimes.size() * (1 + gridSize * gridSize);
        int from = (head * tokens.size() + token) * length;
        float[] weights = Arrays.copyOfRange(probabilities[stream.ordinal()][layer], from, from + length);
        double sum = 0;
        for (float weight : weights) {
            sum += weight;
        }
        for (int i = 0; sum > 0 && i < weights.length; i++) {
            weights[i] /= (float) sum;
        }
        return statistic.of(
                weights, frameTimes.stream().mapToDouble(time -> time / 1e6).toArray());
    }

    /** Share of the video stream in what cross-attention adds to a token in a layer, 0 (all image) to 1 (all video). */
    public float videoShare(int token, int layer) {
        float image = contribution[FeatureStream.IMAGE.ordinal()][layer][token];
        float video = contribution[FeatureStream.VIDEO.ordinal()][layer][token];
        return image + video == 0 ? 0.5f : video / (image + video);
    }

    /** One layer's probabilities, {@code head · token · frame · (1 + gridSize²)}, for export; not to be changed. */
    public float[] raw(FeatureStream stream, int layer) {
        return probabilities[stream.ordinal()][layer];
    }

    /** The mean over all tokens, streams, layers and heads, {@code [frame][patch]}. */
    public float[][] patches() {
        float[][] mean = new float[frameTimes.size()][gridSize * gridSize];
        float scale = 1f / (tokens.size() * streams().size());
        for (int token = 0; token < tokens.size(); token++) {
            for (FeatureStream stream : streams()) {
                accumulate(stream, token, ALL, ALL, (frame, position, p) -> {
                    if (position > 0) {
                        mean[frame][position - 1] += p * scale;
                    }
                });
            }
        }
        return mean;
    }

    private interface Visitor {
        void visit(int frame, int position, float probability);
    }

    private void accumulate(FeatureStream stream, int token, int layer, int head, Visitor visitor) {
        int firstLayer = layer == ALL ? 0 : layer;
        int lastLayer = layer == ALL ? layers - 1 : layer;
        int firstHead = head == ALL ? 0 : head;
        int lastHead = head == ALL ? heads - 1 : head;
        float scale = 1f / ((lastLayer - firstLayer + 1) * (lastHead - firstHead + 1));
        int positions = 1 + gridSize * gridSize;
        int frames = frameTimes.size();
        for (int l = firstLayer; l <= lastLayer; l++) {
            float[] layerProbabilities = probabilities[stream.ordinal()][l];
            for (int h = firstHead; h <= lastHead; h++) {
                int offset = (h * tokens.size() + token) * frames * positions;
                for (int f = 0; f < frames; f++) {
                    for (int p = 0; p < positions; p++) {
                        visitor.visit(f, p, layerProbabilities[offset++] * scale);
                    }
                }
            }
        }
    }
}
