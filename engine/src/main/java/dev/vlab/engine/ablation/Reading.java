package dev.vlab.engine.ablation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import dev.vlab.engine.model.BlendedMemory;
import dev.vlab.engine.model.Masks;
import dev.vlab.engine.model.MultimodalEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes several texts about one clip, word by word, each the likeliest next: fast, and good enough to compare. */
final class Reading {

    private final MultimodalEncoder encoder;
    private final int mask;
    private final int end;
    private final int longest;

    /** @param longest most tokens of a text */
    Reading(MultimodalEncoder encoder, int mask, int end, int longest) {
        this.encoder = encoder;
        this.mask = mask;
        this.end = end;
        this.longest = longest;
    }

    /** Most tokens of a text. */
    int longest() {
        return longest;
    }

    /** A text under way: what is given, then what is written, with how many of the given tokens see each other. */
    private static final class Row {
        private final int given;
        private final int prefix;
        private long[] ids;
        private boolean ended;

        Row(long[] ids, int prefix) {
            this.ids = ids;
            this.given = ids.length;
            this.prefix = prefix;
        }
    }

    /**
     * Writes.
     *
     * @param given the tokens that each text begins with
     * @param prefixes how many of them see each other in full
     * @return the tokens written after those, without the end token
     */
    List<long[]> write(List<long[]> given, List<Integer> prefixes, BlendedMemory memory, NDManager manager) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            rows.add(new Row(given.get(i), prefixes.get(i)));
        }
        List<Row> going = List.copyOf(rows);
        while (!going.isEmpty()) {
            try (NDManager step = manager.newSubManager()) {
                next(going, memory, step);
            }
            going = going.stream().filter(row -> !row.ended).toList();
        }
        return rows.stream()
                .map(row -> Arrays.copyOfRange(row.ids, row.given, row.ids.length))
                .toList();
    }

    private void next(List<Row> rows, BlendedMemory memory, NDManager step) {
        int length = rows.stream().mapToInt(row -> row.ids.length + 1).max().orElseThrow();
        long[][] ids = new long[rows.size()][length];
        long[][] attention = new long[rows.size()][length];
        long[] prefixes = new long[rows.size()];
        long[] masks = new long[rows.size()];
        for (int i = 0; i < ids.length; i++) {
            Row row = rows.get(i);
            System.arraycopy(row.ids, 0, ids[i], 0, row.ids.length);
            ids[i][row.ids.length] = mask;
            Arrays.fill(attention[i], 0, row.ids.length + 1, 1);
            prefixes[i] = row.prefix;
            masks[i] = (long) i * length + row.ids.length;
        }
        NDArray hidden = encoder.encode(step.create(ids), Masks.prefix(step, attention, prefixes), memory);
        NDArray states = hidden.reshape((long) ids.length * length, -1).get(step.create(masks)); // [n, d]
        NDArray scores = encoder.logits(states); // [n, V]
        for (int i = 0; i < ids.length; i++) {
            accept(rows.get(i), scores.get(new NDIndex("{}", i)).toFloatArray());
        }
    }

    private void accept(Row row, float[] scores) {
        scores[mask] = Float.NEGATIVE_INFINITY;
        if (row.ids.length == row.given) {
            scores[end] = Float.NEGATIVE_INFINITY; // a text has at least one word
        }
        int best = 0;
        for (int id = 1; id < scores.length; id++) {
            best = scores[id] > scores[best] ? id : best;
        }
        if (best == end) {
            row.ended = true;
            return;
        }
        row.ids = Arrays.copyOf(row.ids, row.ids.length + 1);
        row.ids[row.ids.length - 1] = best;
        row.ended = row.ids.length + 1 >= longest;
    }
}
