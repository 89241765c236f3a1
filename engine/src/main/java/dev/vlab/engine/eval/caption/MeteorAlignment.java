package dev.vlab.engine.eval.caption;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which word of a caption goes with which of a reference: each with one at most, as many as possible, in as few chunks
 * as possible (a chunk is a run of words that stand one behind the other in both), and with the least sum of distances;
 * of all that the one with the stricter matches. A beam search from left to right.
 *
 * @param matches the pairs, in the caption's order
 * @param chunks how many runs they make
 */
record MeteorAlignment(List<Match> matches, int chunks) {

    private static final int BEAM = 40;

    /** A pair of words by their places. */
    record Match(int caption, int reference, MeteorStage stage) {}

    /** The pairs so far, from the last to the first. */
    private record State(
            @Nullable State before,
            @Nullable Match match,
            BitSet used,
            int last,
            int count,
            int chunks,
            int distance,
            double weight) {

        static final Comparator<State> BEST_FIRST = Comparator.comparingInt((State state) -> -state.count)
                .thenComparingInt(State::chunks)
                .thenComparingInt(State::distance)
                .thenComparingDouble(state -> -state.weight);

        /** {@code last} is where a chunk could go on: no word of the reference comes behind -2. */
        static State start() {
            return new State(null, null, new BitSet(), -2, 0, 0, 0, 0);
        }

        State skip() {
            return new State(before, match, used, -2, count, chunks, distance, weight);
        }

        State with(Match next) {
            BitSet now = (BitSet) used.clone();
            now.set(next.reference);
            return new State(
                    this,
                    next,
                    now,
                    next.reference,
                    count + 1,
                    last + 1 == next.reference ? chunks : chunks + 1,
                    distance + Math.abs(next.caption - next.reference),
                    weight + next.stage.weight());
        }

        List<Match> matches() {
            List<Match> matches = new ArrayList<>();
            for (State state = this; state != null && state.match != null; state = state.before) {
                matches.add(state.match);
            }
            return matches.reversed();
        }
    }

    static MeteorAlignment of(List<String> caption, List<String> reference) {
        List<State> beam = List.of(State.start());
        for (int i = 0; i < caption.size(); i++) {
            List<Match> possible = possible(caption, i, reference);
            List<State> next = new ArrayList<>();
            for (State state : beam) {
                next.add(state.skip());
                for (Match match : possible) {
                    if (!state.used.get(match.reference)) {
                        next.add(state.with(match));
                    }
                }
            }
            beam = next.stream().sorted(State.BEST_FIRST).limit(BEAM).toList();
        }
        State best = beam.getFirst();
        return new MeteorAlignment(best.matches(), best.chunks);
    }

    private static List<Match> possible(List<String> caption, int place, List<String> reference) {
        List<Match> possible = new ArrayList<>();
        for (int j = 0; j < reference.size(); j++) {
            MeteorStage stage = MeteorStage.of(caption.get(place), reference.get(j));
            if (stage != null) {
                possible.add(new Match(place, j, stage));
            }
        }
        return possible;
    }
}
