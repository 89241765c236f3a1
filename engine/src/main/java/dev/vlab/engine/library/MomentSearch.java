package dev.vlab.engine.library;

import dev.vlab.engine.library.MomentIndex.Neighbour;
import dev.vlab.engine.task.ClipEmbedding;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns vectors of a query into hits. Hits of one video never overlap by more than a little: the better one stands. */
final class MomentSearch {

    /** Part of the shorter of two moments that may be shared before they count as the same find. */
    static final double MOST_OVERLAP = 0.25;

    /** Most time between the end of what comes first and the start of what comes then. */
    static final long LONGEST_GAP_MICROS = 30_000_000;

    /**
     * A sequence is looked for among so many moments most like each of its parts: as good as all of a usual library,
     * and of a huge one those that could come first.
     */
    private static final int PARTS = 2000;

    private final LibraryStore store;
    private final LiveIndex index;
    private final SearchTable table;

    MomentSearch(LibraryStore store, LiveIndex index) {
        this.store = store;
        this.index = index;
        this.table = new SearchTable(store.database().connection());
    }

    /** Moments like the query vector, best first. */
    List<Hit> like(float[] query, int limit, double threshold) throws IOException {
        // Overlapping windows fall away, so ask for more than is wanted, and for still more if that was too few.
        for (int k = 4 * limit; ; k *= 4) {
            List<Scored> near = resolve(nearest(query, k), threshold);
            List<Scored> distinct = distinct(near, limit);
            if (distinct.size() == limit || near.size() < k) {
                return withBestInstants(distinct, query);
            }
        }
    }

    /**
     * Moments like one vector that are followed, in the same video and within {@link #LONGEST_GAP_MICROS}, by a moment
     * like the other. A hit spans both, and its score is their mean; each alone reaches the threshold.
     */
    List<Hit> sequence(float[] first, float[] then, int limit, double threshold) throws IOException {
        List<Scored> openings = resolve(nearest(first, PARTS), threshold);
        List<Scored> followers = resolve(nearest(then, PARTS), threshold);
        List<Scored> pairs = new ArrayList<>();
        for (Scored opening : openings) {
            followers.stream()
                    .filter(follower -> follows(opening.moment(), follower.moment()))
                    .findFirst() // the best one: they are in order of similarity
                    .ifPresent(follower -> pairs.add(join(opening, follower)));
        }
        pairs.sort(Comparator.comparingDouble(Scored::score).reversed());
        return withBestInstants(distinct(pairs, limit), first);
    }

    private record Scored(Moment moment, double score) {}

    private List<Neighbour> nearest(float[] query, int k) throws IOException {
        return index.nearest(query, k, Scope.ALL, Progress.NONE);
    }

    private List<Scored> resolve(List<Neighbour> neighbours, double threshold) throws IOException {
        List<Neighbour> kept = neighbours.stream()
                .takeWhile(neighbour -> neighbour.similarity() >= threshold)
                .toList();
        Map<Long, Moment> moments = store.database()
                .read(() -> table.moments(kept.stream().map(Neighbour::moment).toList()));
        return kept.stream()
                .filter(neighbour -> moments.containsKey(neighbour.moment()))
                .map(neighbour -> new Scored(moments.get(neighbour.moment()), neighbour.similarity()))
                .toList();
    }

    private static boolean follows(Moment opening, Moment follower) {
        long gap = follower.span().startMicros() - opening.span().endMicros();
        return opening.video().id() == follower.video().id() && gap >= 0 && gap <= LONGEST_GAP_MICROS;
    }

    private static Scored join(Scored opening, Scored follower) {
        Moment moment = opening.moment();
        TimeSpan both = new TimeSpan(
                moment.span().startMicros(), follower.moment().span().endMicros());
        return new Scored(new Moment(moment.id(), moment.video(), both), (opening.score() + follower.score()) / 2);
    }

    private static List<Scored> distinct(List<Scored> bestFirst, int limit) {
        List<Scored> kept = new ArrayList<>();
        for (Scored candidate : bestFirst) {
            if (kept.size() == limit) {
                break;
            }
            if (kept.stream().noneMatch(better -> same(better.moment(), candidate.moment()))) {
                kept.add(candidate);
            }
        }
        return kept;
    }

    private static boolean same(Moment a, Moment b) {
        long shared = Math.min(a.span().endMicros(), b.span().endMicros())
                - Math.max(a.span().startMicros(), b.span().startMicros());
        long shorter = Math.min(a.span().durationMicros(), b.span().durationMicros());
        return a.video().id() == b.video().id() && shared > MOST_OVERLAP * shorter;
    }

    private List<Hit> withBestInstants(List<Scored> scored, float[] query) throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (Scored hit : scored) {
            hits.add(new Hit(hit.moment(), hit.score(), bestInstant(hit.moment(), query)));
        }
        return hits;
    }

    private long bestInstant(Moment moment, float[] query) throws IOException {
        long best = moment.span().startMicros();
        double bestSimilarity = Double.NEGATIVE_INFINITY;
        Optional<ClipEmbedding> embedding = store.embedding(moment);
        if (embedding.isPresent()) {
            List<float[]> frames = embedding.get().frames();
            for (int i = 0; i < frames.size(); i++) {
                double similarity = Vectors.dot(query, frames.get(i), 0);
                if (similarity > bestSimilarity) {
                    bestSimilarity = similarity;
                    best = embedding.get().frameTimes().get(i);
                }
            }
        }
        return best;
    }
}
