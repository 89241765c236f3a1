package dev.vlab.engine.task;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.vlab.engine.model.Masks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads each text anew for each of its tokens: what {@link CachedDrafts} is held to and measured against. */
final class PlainDrafts extends Drafts {

    private List<long[]> texts;
    private long[] beginnings;

    PlainDrafts(Reader reader, List<long[]> texts) {
        super(reader);
        this.texts = texts;
        this.beginnings = texts.stream().mapToLong(text -> text.length).toArray();
    }

    @Override
    <T> T read(Function<NDArray, T> of) {
        Reader reader = reader();
        try (NDManager work = reader.newManager()) {
            long[][] ids = reader.masked(texts);
            long[] at = texts.stream().mapToLong(text -> text.length).toArray();
            NDArray mask = Masks.prefix(work, Reader.words(at, ids[0].length), beginnings);
            NDArray hidden = reader.encoder().encode(work.create(ids), mask, reader.memory(work));
            return of.apply(reader.logProbabilities(hidden, at));
        }
    }

    @Override
    void grow(int[] parents, long[] ids) {
        List<long[]> grown = new ArrayList<>();
        long[] kept = new long[parents.length];
        for (int i = 0; i < parents.length; i++) {
            grown.add(Reader.append(texts.get(parents[i]), ids[i]));
            kept[i] = beginnings[parents[i]];
        }
        texts = grown;
        beginnings = kept;
    }
}
