package dev.vlab.engine.task;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.vlab.engine.checkpoint.MultimodalConfig;
import dev.vlab.engine.checkpoint.TextConfig;
import dev.vlab.engine.model.BlendedMemory;
import dev.vlab.engine.model.Features;
import dev.vlab.engine.model.Masks;
import dev.vlab.engine.model.MultimodalEncoder;
import dev.vlab.engine.model.Vlab;
import dev.vlab.engine.text.Tokenizer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The multimodal encoder in front of clips: what it takes to have texts about them read and written. */
final class Reader {

    private final MultimodalEncoder encoder;
    private final MultimodalConfig config;
    private final TextConfig text;
    private final Function<NDManager, BlendedMemory> memory;
    private final NDManager manager;
    private final boolean cached;

    /**
     * Looks at clips.
     *
     * @param step owns what is computed
     */
    Reader(Vlab model, List<EncodedClip> clips, NDManager step) {
        this(model, memory(clips, step), step, true);
    }

    /** Looks at a batch of clips. Texts are read token by token, or (for comparison) anew each time. */
    Reader(Vlab model, BlendedMemory memory, NDManager step, boolean cached) {
        this(model, work -> memory, step, cached);
    }

    private Reader(Vlab model, Function<NDManager, BlendedMemory> memory, NDManager step, boolean cached) {
        this.encoder = model.multimodal();
        this.config = Objects.requireNonNull(model.config().multimodal());
        this.text = model.config().text();
        this.memory = memory;
        this.manager = step;
        this.cached = cached;
    }

    /** Looks at a batch of clips and (for comparison) keeps nothing: clips and texts are read anew for each token. */
    static Reader keepingNothing(Vlab model, Features features, NDManager step) {
        Function<NDManager, BlendedMemory> anew = work -> {
            features.image().tempAttach(work); // so that what is made of them goes with the work
            features.video().tempAttach(work);
            return model.multimodal().memory(features);
        };
        return new Reader(model, anew, step, false);
    }

    private static BlendedMemory memory(List<EncodedClip> clips, NDManager step) {
        return BlendedMemory.together(
                clips.stream()
                        .map(clip -> Objects.requireNonNull(clip.memory()))
                        .toList(),
                step);
    }

    /** Begins texts: as many about each clip, clip by clip. */
    Drafts begin(List<long[]> texts) {
        return cached ? new CachedDrafts(this, texts) : new PlainDrafts(this, texts);
    }

    /** The id that ends a text. */
    long end() {
        return text.eosTokenId();
    }

    /** The id that stands for a token to be written. */
    long mask() {
        return config.maskTokenId();
    }

    /** Places for tokens. */
    int positions() {
        return config.maxPositionEmbeddings();
    }

    /** Longest text that can still grow by a token. */
    int longest() {
        return config.maxPositionEmbeddings() - 1;
    }

    MultimodalEncoder encoder() {
        return encoder;
    }

    /** What of the clips is attended to; what has to be computed for it belongs to the manager. */
    BlendedMemory memory(NDManager work) {
        return memory.apply(work);
    }

    /** A manager below that of the step. */
    NDManager newManager() {
        return manager.newSubManager();
    }

    /** What the model attends to while it is about to write the token after a text. */
    MultimodalEncoder.Captured attend(long[] textSoFar, int prefix, NDManager work) {
        long[][] ids = masked(List.of(textSoFar));
        return encoder.capture(work.create(ids), mask(ids[0].length, prefix, work), memory(work));
    }

    /** The same, with a gate at every attention. */
    MultimodalEncoder.Gated gated(long[] textSoFar, int prefix, NDManager work) {
        long[][] ids = masked(List.of(textSoFar));
        return encoder.gated(work.create(ids), mask(ids[0].length, prefix, work), memory(work));
    }

    private static NDArray mask(int length, int prefix, NDManager work) {
        return Masks.prefix(work, words(new long[] {length}, length), new long[] {prefix});
    }

    /** Most tokens of a text that stands alone, or of one that answers a question: half the places each. */
    int longest(@Nullable String question) {
        return question == null ? longest() : longest() / 2;
    }

    /** What stands before a text: the question's tokens, or of a text that answers none the start token. */
    long[] before(Tokenizer tokenizer, @Nullable String question) {
        return question == null ? new long[] {tokenizer.startId()} : tokenizer.encode(question, longest(question));
    }

    /** The texts with a mask token each, padded. */
    long[][] masked(List<long[]> texts) {
        int length = 1 + texts.stream().mapToInt(t -> t.length).max().orElseThrow();
        return texts.stream()
                .map(text -> Arrays.copyOf(append(text, mask()), length))
                .toArray(long[][]::new);
    }

    /** {@code [texts][length]}: 1 for a text's words and its mask token, 0 for padding. */
    static long[][] words(long[] lengths, int length) {
        long[][] words = new long[lengths.length][length];
        for (int row = 0; row < lengths.length; row++) {
            Arrays.fill(words[row], 0, (int) Math.min(length, lengths[row] + 1), 1);
        }
        return words;
    }

    /** Tokens that are no words. */
    Set<Long> impossible() {
        return Set.of(mask(), (long) text.bosTokenId());
    }

    /**
     * The distributions at one place of each text, {@code [R, V]}.
     *
     * @param hidden {@code [R, L, d]}
     * @param at the place in each text
     */
    NDArray logProbabilities(NDArray hidden, long[] at) {
        long length = hidden.getShape().get(1);
        long[] places = new long[at.length];
        for (int row = 0; row < at.length; row++) {
            places[row] = row * length + at[row];
        }
        NDArray states =
                hidden.reshape(at.length * length, -1).get(hidden.getManager().create(places)); // [R, d]
        return encoder.logits(states).logSoftmax(1);
    }

    static long[] append(long[] ids, long id) {
        long[] longer = Arrays.copyOf(ids, ids.length + 1);
        longer[ids.length] = id;
        return longer;
    }
}
