package dev.vlab.engine.task;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import dev.vlab.engine.model.Masks;
import dev.vlab.engine.nn.Attention.KeysValues;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads each token once. No token sees a later one (those of a beginning see each other, and nothing else), so that a
 * token's keys and values stay what they are while its text grows, and are kept. Those of the mask token are not: the
 * token that takes its place is read instead, together with the next mask token.
 */
final class CachedDrafts extends Drafts {

    private final int padded;
    private long[] beginnings;
    private long[][] unread;
    private int written;
    private @Nullable NDManager kept;
    private @Nullable List<KeysValues> past;

    /** Texts of different lengths, each with what it begins with. */
    CachedDrafts(Reader reader, List<long[]> texts) {
        super(reader);
        this.beginnings = texts.stream().mapToLong(text -> text.length).toArray();
        this.unread = reader.masked(texts);
        this.padded = unread[0].length - 1;
    }

    @Override
    <T> T read(Function<NDArray, T> of) {
        Reader reader = reader();
        try (NDManager work = reader.newManager()) {
            NDArray mask = written == 0
                    ? Masks.prefix(work, Reader.words(beginnings, padded + 1), beginnings)
                    : Masks.lastTwo(work, beginnings, padded, written);
            var read = reader.encoder().resume(work.create(unread), positions(work), past, mask, reader.memory(work));
            int known = padded + written;
            keep(read.texts(), array -> array.get(new NDIndex(":, :, 0:{}", known)));
            long[] at = beginnings.clone();
            if (written > 0) {
                Arrays.fill(at, 1);
            }
            return of.apply(reader.logProbabilities(read.hidden(), at));
        }
    }

    private NDArray positions(NDManager work) {
        long[][] positions = new long[unread.length][unread[0].length];
        for (int row = 0; row < positions.length; row++) {
            long first = written == 0 ? 0 : beginnings[row] + written - 1;
            for (int i = 0; i < positions[row].length; i++) {
                // What pads the shorter beginnings is never seen, wherever it is said to stand.
                positions[row][i] = Math.min(first + i, reader().positions() - 1L);
            }
        }
        return work.create(positions);
    }

    @Override
    void grow(int[] parents, long[] ids) {
        long[] before = beginnings;
        beginnings = new long[parents.length];
        unread = new long[parents.length][];
        long[] rows = new long[parents.length];
        boolean same = parents.length == before.length;
        for (int i = 0; i < parents.length; i++) {
            beginnings[i] = before[parents[i]];
            unread[i] = new long[] {ids[i], reader().mask()};
            rows[i] = parents[i];
            same &= parents[i] == i;
        }
        written++;
        if (!same && past != null) {
            keep(past, array -> array.get(array.getManager().create(rows)));
        }
    }

    /** Keeps a part of keys and values, and lets go of those kept before. */
    private void keep(List<KeysValues> texts, UnaryOperator<NDArray> part) {
        NDManager fresh = reader().newManager();
        past = texts.stream()
                .map(layer -> new KeysValues(part.apply(layer.keys()), part.apply(layer.values())))
                .toList();
        past.forEach(layer -> fresh.attachAll(layer.keys(), layer.values()));
        if (kept != null) {
            kept.close();
        }
        kept = fresh;
    }
}
