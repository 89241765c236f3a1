package dev.vlab.engine.task;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import dev.vlab.engine.checkpoint.MultimodalConfig;
import dev.vlab.engine.checkpoint.TextConfig;
import dev.vlab.engine.model.BlendedMemory;
import dev.vlab.engine.model.Masks;
import dev.vlab.engine.model.MultimodalEncoder;
import dev.vlab.engine.model.Vlab;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Writes texts about a clip token by token: appends the mask token, reads its distribution, replaces it by a token, and
 * again.
 */
final class Generator {

    private final MultimodalEncoder encoder;
    private final MultimodalConfig config;
    private final TextConfig text;
    private final BlendedMemory memory;
    private final NDManager manager;

    Generator(Vlab model, EncodedClip clip, NDManager step) {
        this.encoder = model.multimodal();
        this.config = Objects.requireNonNull(model.config().multimodal());
        this.text = model.config().text();
        this.memory = Objects.requireNonNull(clip.memory());
        this.manager = step;
    }

    /** The id that ends a text. */
    long end() {
        return text.eosTokenId();
    }

    /** Longest text that can still grow by a token. */
    int longest() {
        return config.maxPositionEmbeddings() - 1;
    }

    /**
     * Log-probabilities of the next token of each text.
     *
     * @param texts token ids, all of one length
     * @param prefix how many tokens at the start see each other in full (a question's), 0 for a caption
     * @return {@code [texts][V]}; tokens that are no words are impossible
     */
    float[][] next(List<long[]> texts, int prefix) {
        try (NDManager work = manager.newSubManager()) {
            long[][] ids = texts.stream().map(this::masked).toArray(long[][]::new);
            int last = ids[0].length - 1;
            NDArray hidden = encoder.encode(work.create(ids), mask(work, ids, prefix), memory); // [n, L, d]
            NDArray logProbabilities =
                    encoder.logits(hidden.get(new NDIndex(":, {}", last))).logSoftmax(1); // [n, V]
            float[] flat = logProbabilities.toFloatArray();
            float[][] rows = new float[ids.length][];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = Arrays.copyOfRange(flat, i * config.vocabSize(), (i + 1) * config.vocabSize());
                rows[i][config.maskTokenId()] = Float.NEGATIVE_INFINITY;
                rows[i][text.bosTokenId()] = Float.NEGATIVE_INFINITY;
            }
            return rows;
        }
    }

    /** What the model attends to while it is about to write the token after a text; see {@link #next}. */
    MultimodalEncoder.Captured attend(long[] textSoFar, int prefix, NDManager work) {
        long[][] ids = {masked(textSoFar)};
        return encoder.capture(work.create(ids), mask(work, ids, prefix), memory);
    }

    private static NDArray mask(NDManager work, long[][] ids, int prefix) {
        long[][] attention = new long[ids.length][ids[0].length];
        long[] prefixes = new long[ids.length];
        for (long[] row : attention) {
            Arrays.fill(row, 1);
        }
        Arrays.fill(prefixes, prefix);
        return Masks.prefix(work, attention, prefixes);
    }

    private long[] masked(long[] textSoFar) {
        return append(textSoFar, config.maskTokenId());
    }

    static long[] append(long[] ids, long id) {
        long[] longer = Arrays.copyOf(ids, ids.length + 1);
        longer[ids.length] = id;
        return longer;
    }

    /** The ids of the largest values, largest first. */
    static int[] best(float[] values, int count) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -values[i]))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
