package dev.vlab.engine.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds a likely text: keeps the few best beginnings and grows them all, token by token. */
final class BeamSearch {

    static final int WIDTH = 3;

    /** Exponent of the length that a text's log-probability is divided by; above 0 favours longer texts. */
    private static final double LENGTH_PENALTY = 0.6;

    private final Generator generator;

    BeamSearch(Generator generator) {
        this.generator = generator;
    }

    /**
     * A text under way or ended.
     *
     * @param ids with the start token
     * @param logProbability of all tokens after it
     */
    record Beam(long[] ids, double logProbability) {

        private int written() {
            return Math.max(1, ids.length - 1);
        }

        double score() {
            return logProbability / Math.pow(written(), LENGTH_PENALTY);
        }

        /** Geometric mean of the tokens' probabilities. */
        double probability() {
            return Math.exp(logProbability / written());
        }
    }

    /** The best text that follows the start token. */
    Beam search(long start, Progress progress) {
        List<Beam> growing = List.of(new Beam(new long[] {start}, 0));
        List<Beam> ended = new ArrayList<>();
        while (!growing.isEmpty() && growing.getFirst().ids.length < generator.longest()) {
            progress.check();
            List<Beam> grown = grow(growing);
            growing = new ArrayList<>();
            for (Beam beam : grown.subList(0, Math.min(WIDTH, grown.size()))) {
                boolean complete = beam.ids[beam.ids.length - 1] == generator.end();
                (complete ? ended : growing).add(beam);
            }
            if (ended.size() >= WIDTH || nothingBetterCanCome(growing, ended)) {
                break;
            }
        }
        ended.addAll(ended.isEmpty() ? growing : List.of());
        return ended.stream().max(Comparator.comparingDouble(Beam::score)).orElseThrow();
    }

    private List<Beam> grow(List<Beam> beams) {
        float[][] next = generator.next(beams.stream().map(Beam::ids).toList(), 0);
        List<Beam> grown = new ArrayList<>();
        for (int i = 0; i < beams.size(); i++) {
            Beam beam = beams.get(i);
            for (int id : Generator.best(next[i], WIDTH)) {
                grown.add(new Beam(Generator.append(beam.ids, id), beam.logProbability + next[i][id]));
            }
        }
        grown.sort(Comparator.comparingDouble(Beam::score).reversed());
        return grown;
    }

    /** Whether even the best text under way, ending now for free, scores below one that has ended. */
    private static boolean nothingBetterCanCome(List<Beam> growing, List<Beam> ended) {
        double best = ended.stream().mapToDouble(Beam::score).max().orElse(Double.NEGATIVE_INFINITY);
        return growing.stream().allMatch(beam -> beam.score() < best);
    }
}
