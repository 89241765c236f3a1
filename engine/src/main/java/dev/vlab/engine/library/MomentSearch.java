package dev.vlab.engine.library;

import dev.vlab.engine.library.LiveIndex.Sample;
import dev.vlab.engine.library.MomentIndex.Neighbour;
import dev.vlab.engine.task.ClipEmbedding;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns vectors of a query into hits. Hits of one video never overlap by more than a little: the better one stands. */
final class MomentSearch {

    /** Part of the shorter of two moments that may be shared before they count as the same find. */
    static final double MOST_OVERLAP = 0.25;

    /**
     * A sequence is looked for among so many moments most like each of its parts, and a frame among so many most like
     * it as a whole: as good as all of a usual library, and of a huge one those that could come first.
     */
    private static final int CANDIDATES = 2000;

    /** What is asked of the index at most, however much of it is left out. */
    private static final int MOST_ASKED = 100_000;

    /** Texts that are looked at of those in which the words stand. */
    private static final int MOST_WRITTEN = 200;

    private static final Comparator<Scored> BEST_FIRST =
            Comparator.comparingDouble(Scored::score).reversed();

    private final LibraryStore store;
    private final LiveIndex index;
    private final WrittenIndex written;
    private final SearchTable table;

    MomentSearch(LibraryStore store, LiveIndex index, WrittenIndex written) {
        this.store = store;
        this.index = index;
        this.written = written;
        this.table = new SearchTable(store.database().connection());
    }

    /** What a moment has to be, besides like the query. */
    private record Conditions(
            int limit,
            double threshold,
            Scope scope,
            Unwanted unwanted,
            List<Moment> taken,
            String words,
            Progress progress) {

        /** No others. */
        static Conditions of(int limit, double threshold) {
            return new Conditions(limit, threshold, Scope.ALL, Unwanted.NONE, List.of(), "", Progress.NONE);
        }
    }

    /** Finds what a query asks for; its texts and files have become vectors. */
    SearchResult find(Terms terms, SearchQuery query, Progress progress) throws IOException {
        Sample sample = index.sample(progress);
        Scope scope = store.database().read(() -> table.scope(query.filter()));
        List<Moment> itself = query.sought() instanceof Sought.LikeMoment like ? List.of(like.moment()) : List.of();
        Conditions conditions = new Conditions(
                query.limit(),
                query.threshold(),
                scope,
                Unwanted.of(terms.without(), sample),
                itself,
                query.written() ? query.text() : "",
                progress);
        float[] then = terms.then();
        if (then == null && terms.likeness() == Likeness.PICTURE) {
            List<Hit> hits = likePicture(terms.sought(), conditions);
            double[] scores = bestFrames(terms.sought(), sample.vectors().keySet()).values().stream()
                    .mapToDouble(score -> score)
                    .toArray();
            return new SearchResult(hits, ScoreRange.of(hits, scores, sample.moments(), terms.likeness()));
        }
        double[] scores = sample.scores(terms.sought());
        if (then == null) {
            List<Hit> hits = like(terms.sought(), conditions);
            return new SearchResult(hits, ScoreRange.of(hits, scores, sample.moments(), terms.likeness()));
        }
        List<Hit> hits = sequence(terms.sought(), then, query.gapMicros(), conditions);
        double[] others = sample.scores(then);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (scores[i] + others[i]) / 2; // a sequence scores the mean of its parts
        }
        return new SearchResult(hits, ScoreRange.of(hits, scores, sample.moments(), terms.likeness()));
    }

    /** Moments like the query vector, best first. */
    List<Hit> like(float[] query, int limit, double threshold) throws IOException {
        return like(query, Conditions.of(limit, threshold));
    }

    private List<Hit> like(float[] query, Conditions wanted) throws IOException {
        List<Scored> written = written(query, wanted);
        // Overlapping windows and unwanted moments fall away, so ask for more, and for still more if that was too few.
        for (int k = 4 * wanted.limit(); ; k *= 4) {
            List<Neighbour> near = nearest(query, k, wanted);
            List<Scored> distinct = distinct(together(resolve(reaching(near, wanted), wanted), written), wanted);
            boolean isAll = near.size() < k || near.getLast().similarity() < wanted.threshold();
            if (distinct.size() == wanted.limit() || isAll || k >= MOST_ASKED) {
                return withBestInstants(distinct, query, wanted.progress());
            }
        }
    }

    /** Moments with a frame like a picture, best first; looked for among those that are like it as a whole. */
    private List<Hit> likePicture(float[] picture, Conditions wanted) throws IOException {
        List<Scored> whole = resolve(nearest(picture, CANDIDATES, wanted), wanted);
        Map<Long, Double> best = bestFrames(
                picture, whole.stream().map(scored -> scored.moment().id()).toList());
        List<Scored> byFrame = whole.stream()
                .map(Scored::moment)
                .filter(moment -> best.getOrDefault(moment.id(), -1.0) >= wanted.threshold())
                .map(moment -> new Scored(moment, best.getOrDefault(moment.id(), -1.0), null))
                .sorted(BEST_FIRST)
                .toList();
        return withBestInstants(distinct(byFrame, wanted), picture, wanted.progress());
    }

    private Map<Long, Double> bestFrames(float[] picture, Collection<Long> moments) throws IOException {
        return store.database().read(() -> table.bestFrames(picture, moments));
    }

    /**
     * Moments like one vector that are followed, in the same video and within a gap, by a moment like the other. A hit
     * spans both, and its score is their mean; each alone reaches the threshold.
     */
    List<Hit> sequence(float[] first, float[] then, int limit, double threshold) throws IOException {
        return sequence(first, then, SearchQuery.USUAL_GAP_MICROS, Conditions.of(limit, threshold));
    }

    private List<Hit> sequence(float[] first, float[] then, long gapMicros, Conditions wanted) throws IOException {
        List<Scored> openings = resolve(reaching(nearest(first, CANDIDATES, wanted), wanted), wanted);
        List<Scored> followers = resolve(reaching(nearest(then, CANDIDATES, wanted), wanted), wanted);
        Map<Long, List<Scored>> byVideo = followers.stream()
                .collect(Collectors.groupingBy(
                        follower -> follower.moment().video().id()));
        List<Scored> pairs = new ArrayList<>();
        for (Scored opening : openings) {
            byVideo.getOrDefault(opening.moment().video().id(), List.of()).stream()
                    .filter(follower -> follows(opening.moment(), follower.moment(), gapMicros))
                    .findFirst() // the best one: they are in order of similarity
                    .ifPresent(follower -> pairs.add(join(opening, follower)));
        }
        pairs.sort(BEST_FIRST);
        return withBestInstants(distinct(pairs, wanted), first, wanted.progress());
    }

    private record Scored(
            Moment moment, double score, @Nullable String written) {}

    /** Moments of which the words are written: by the rank of the text, those of one text by likeness. */
    private List<Scored> written(float[] query, Conditions wanted) throws IOException {
        if (wanted.words().isEmpty()) {
            return List.of();
        }
        Map<Long, Scored> found = new LinkedHashMap<>();
        for (WrittenIndex.Match match : written.matches(wanted.words(), wanted.scope(), MOST_WRITTEN)) {
            wanted.progress().check();
            List<Long> ids = store.database().read(() -> table.momentsAt(match.video(), match.span()));
            Map<Long, float[]> vectors = store.database().read(() -> table.vectorsOf(ids));
            Map<Long, Moment> moments = store.database().read(() -> table.moments(ids));
            vectors.entrySet().stream()
                    .filter(moment -> moments.containsKey(moment.getKey())
                            && !wanted.unwanted().shows(moment.getValue()))
                    .map(moment -> new Scored(
                            moments.get(moment.getKey()), Vectors.dot(query, moment.getValue(), 0), match.text()))
                    .sorted(BEST_FIRST)
                    .forEach(scored -> found.putIfAbsent(scored.moment().id(), scored));
        }
        return List.copyOf(found.values());
    }

    private static List<Scored> together(List<Scored> seen, List<Scored> written) {
        if (written.isEmpty()) {
            return seen;
        }
        Map<Long, Scored> byMoment = new HashMap<>();
        seen.forEach(scored -> byMoment.put(scored.moment().id(), scored));
        written.forEach(scored -> byMoment.put(scored.moment().id(), scored));
        ReciprocalRanks<Long> ranks = new ReciprocalRanks<>();
        for (List<Scored> ranking : List.of(seen, written)) {
            int rank = 1;
            for (Scored scored : ranking) {
                ranks.add(scored.moment().id(), rank++);
            }
        }
        return ranks.best().stream().map(byMoment::get).toList();
    }

    private List<Neighbour> nearest(float[] query, int k, Conditions wanted) throws IOException {
        wanted.progress().check();
        return index.nearest(query, k, wanted.scope(), wanted.progress());
    }

    private static List<Neighbour> reaching(List<Neighbour> nearestFirst, Conditions wanted) {
        return nearestFirst.stream()
                .takeWhile(neighbour -> neighbour.similarity() >= wanted.threshold())
                .toList();
    }

    private List<Scored> resolve(List<Neighbour> neighbours, Conditions wanted) throws IOException {
        List<Long> ids = neighbours.stream().map(Neighbour::moment).toList();
        Map<Long, Moment> moments = store.database().read(() -> table.moments(ids));
        if (!wanted.unwanted().isEmpty()) {
            Map<Long, float[]> vectors = store.database().read(() -> table.vectorsOf(ids));
            vectors.entrySet().removeIf(moment -> wanted.unwanted().shows(moment.getValue()));
            moments.keySet().retainAll(vectors.keySet());
        }
        return neighbours.stream()
                .filter(neighbour -> moments.containsKey(neighbour.moment()))
                .map(neighbour -> new Scored(moments.get(neighbour.moment()), neighbour.similarity(), null))
                .toList();
    }

    private static boolean follows(Moment opening, Moment follower, long gapMicros) {
        long gap = follower.span().startMicros() - opening.span().endMicros();
        return gap >= 0 && gap <= gapMicros;
    }

    private static Scored join(Scored opening, Scored follower) {
        Moment moment = opening.moment();
        TimeSpan both = new TimeSpan(
                moment.span().startMicros(), follower.moment().span().endMicros());
        return new Scored(
                new Moment(moment.id(), moment.video(), both), (opening.score() + follower.score()) / 2, null);
    }

    private static List<Scored> distinct(List<Scored> bestFirst, Conditions wanted) {
        List<Scored> kept = new ArrayList<>();
        Map<Long, List<Moment>> keptOf = new HashMap<>();
        wanted.taken().forEach(moment -> keptOf.put(moment.video().id(), new ArrayList<>(List.of(moment))));
        for (Scored candidate : bestFirst) {
            if (kept.size() == wanted.limit()) {
                break;
            }
            List<Moment> better =
                    keptOf.computeIfAbsent(candidate.moment().video().id(), id -> new ArrayList<>());
            if (better.stream().noneMatch(moment -> overlap(moment, candidate.moment()))) {
                kept.add(candidate);
                better.add(candidate.moment());
            }
        }
        return kept;
    }

    private static boolean overlap(Moment a, Moment b) {
        long shared = Math.min(a.span().endMicros(), b.span().endMicros())
                - Math.max(a.span().startMicros(), b.span().startMicros());
        long shorter = Math.min(a.span().durationMicros(), b.span().durationMicros());
        return shared > MOST_OVERLAP * shorter;
    }

    private List<Hit> withBestInstants(List<Scored> scored, float[] query, Progress progress) throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (Scored hit : scored) {
            progress.check();
            hits.add(new Hit(hit.moment(), hit.score(), bestInstant(hit.moment(), query), hit.written()));
        }
        return hits;
    }

    private long bestInstant(Moment moment, float[] query) throws IOException {
        return frames(moment, query).stream()
                .max(Comparator.comparingDouble(FrameScore::score))
                .map(FrameScore::micros)
                .orElse(moment.span().startMicros());
    }

    /** How well each frame of a moment matches, in the order of time; empty if the moment is there no longer. */
    List<FrameScore> frames(Moment moment, float[] query) throws IOException {
        List<FrameScore> scores = new ArrayList<>();
        Optional<ClipEmbedding> embedding = store.embedding(moment);
        if (embedding.isPresent()) {
            List<float[]> frames = embedding.get().frames();
            for (int i = 0; i < frames.size(); i++) {
                scores.add(new FrameScore(embedding.get().frameTimes().get(i), Vectors.dot(query, frames.get(i), 0)));
            }
        }
        return scores;
    }
}
