package dev.vlab.engine.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The few best beginnings of one text, and those that have come to an end. */
final class Beams {

    static final int WIDTH = 3;

    private static final Comparator<Beam> BEST_FIRST =
            Comparator.comparingDouble(Beam::score).reversed();

    private final long end;
    private final List<Beam> ended = new ArrayList<>();
    private List<Beam> growing;

    /** Once it is settled, those under way are grown only to be its runners-up. */
    private @Nullable Beam best;

    Beams(long start, long end) {
        this.end = end;
        this.growing = List.of(new Beam(new long[] {start}, 0, 0));
    }

    /** Those to grow; none if the text is done. */
    List<Beam> growing() {
        return growing;
    }

    /** Grows them all by each of their choices and keeps the best. */
    void grow(List<List<Choice>> choices) {
        List<Beam> grown = new ArrayList<>();
        for (int i = 0; i < growing.size(); i++) {
            for (Choice choice : choices.get(i)) {
                grown.add(growing.get(i).grow(choice, i));
            }
        }
        grown.sort(BEST_FIRST);
        growing = new ArrayList<>();
        for (Beam beam : grown.subList(0, Math.min(WIDTH, grown.size()))) {
            (beam.last() == end ? ended : growing).add(beam);
        }
        if (best == null && (ended.size() >= WIDTH || nothingBetterCanCome())) {
            best = Collections.min(ended, BEST_FIRST);
        }
        if (ended.size() >= WIDTH) {
            growing = List.of();
        }
    }

    /** Whether all texts under way score below one that has ended, and none of them can rise by growing. */
    private boolean nothingBetterCanCome() {
        double best = ended.stream().mapToDouble(Beam::score).max().orElse(Double.NEGATIVE_INFINITY);
        return growing.stream().allMatch(beam -> beam.score() < best);
    }

    /** Those that have ended, or else those under way; best first. */
    List<Beam> found() {
        List<Beam> found = new ArrayList<>(ended.isEmpty() ? growing : ended);
        found.sort(BEST_FIRST);
        if (best != null) {
            found.remove(best);
            found.addFirst(best);
        }
        return found;
    }
}
