package dev.vlab.engine.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds a likely text about each clip of a batch: keeps the few best beginnings of each and grows them all at once. */
final class BeamSearch {

    /** In place of the id that ends a text: texts grow until they have their length. */
    static final long ENDLESS = -1;

    private final Reader reader;
    private final long end;
    private final int longest;

    BeamSearch(Reader reader) {
        this(reader, reader.end(), reader.longest());
    }

    /** Texts end with an id, or when they have so many tokens, start token included. */
    BeamSearch(Reader reader, long end, int longest) {
        this.reader = reader;
        this.end = end;
        this.longest = longest;
    }

    /** For each clip the texts found that follow the start token, best first; one at least. */
    List<List<Beam>> search(long start, int clips, Progress progress) {
        List<Beams> texts = new ArrayList<>();
        for (int i = 0; i < clips; i++) {
            texts.add(new Beams(start, end));
        }
        Drafts drafts = reader.begin(Collections.nCopies(clips, new long[] {start}));
        int width = 1; // rows for each clip
        for (int length = 1; length < longest; length++) {
            progress.check();
            List<List<Choice>> next = drafts.next(Beams.WIDTH);
            boolean done = true;
            for (int i = 0; i < clips; i++) {
                Beams text = texts.get(i);
                text.grow(next.subList(i * width, (i + 1) * width));
                done &= text.growing().isEmpty();
            }
            if (done) {
                break;
            }
            grow(drafts, texts, width);
            width = Beams.WIDTH;
        }
        return texts.stream().map(Beams::found).toList();
    }

    /** All clips have as many rows, so that each finds its own; rows that no text needs any more go on with an end. */
    private void grow(Drafts drafts, List<Beams> texts, int width) {
        int[] parents = new int[texts.size() * Beams.WIDTH];
        long[] ids = new long[parents.length];
        for (int i = 0; i < parents.length; i++) {
            int clip = i / Beams.WIDTH;
            List<Beam> growing = texts.get(clip).growing();
            int rank = i % Beams.WIDTH;
            boolean needed = rank < growing.size();
            parents[i] = clip * width + (needed ? growing.get(rank).row() : 0);
            ids[i] = needed ? growing.get(rank).last() : reader.end();
        }
        drafts.grow(parents, ids);
    }
}
