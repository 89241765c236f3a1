package dev.vlab.engine.library;

import dev.vlab.engine.library.MomentIndex.Neighbour;
import dev.vlab.engine.library.SearchTable.Extent;
import dev.vlab.engine.library.SearchTable.Stamped;
import dev.vlab.engine.task.Progress;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The moments of a store as of each call. Most are in an index that is kept, which is a cache of the store; those that
 * it lacks are scanned in memory, and what only it has is left out. Where it lacks more than {@link #MOST_RECENT}, it
 * is brought up to date first, unless others share it or another program is changing the library: then the scan takes
 * longer, no more. Safe for threads.
 */
final class LiveIndex implements Closeable {

    /**
     * So many moments are scanned rather than indexed, and a library of fewer has no index on disk: comparing 10,000
     * vectors of 128 numbers takes about a millisecond, and finds all.
     */
    static final int MOST_RECENT = 10_000;

    /** Moments that tell how scores lie: enough for the quantiles that are asked for. */
    private static final int SAMPLE = 500;

    /** Moments that go into the index at once: one large graph is cheaper to make than several are to join. */
    private static final int TOGETHER = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(LiveIndex.class);

    private final Path library;
    private final LibraryStore store;
    private final SearchTable table;
    private final int mostRecent;

    private IndexHome home;
    private long version = -1;
    private @Nullable Extent extent;
    private Map<Long, Long> keptVideos = Map.of();
    private Layers layers = Layers.NONE;
    private Sample sample = new Sample(Map.of(), 0);

    LiveIndex(Path library, LibraryStore store, IndexHome home) {
        this(library, store, home, MOST_RECENT);
    }

    LiveIndex(Path library, LibraryStore store, IndexHome home, int mostRecent) {
        this.library = library;
        this.store = store;
        this.home = home;
        this.table = new SearchTable(store.database().connection());
        this.mostRecent = mostRecent;
    }

    /**
     * What is searched.
     *
     * @param kept the index that is kept, if there is one
     * @param trusted the videos in which it is as the store is
     * @param recent the other videos; null while the library is empty
     */
    private record Layers(
            @Nullable KeptIndex kept,
            Scope trusted,
            @Nullable ExactScanIndex recent) {

        static final Layers NONE = new Layers(null, Scope.ALL, null);

        List<Neighbour> nearest(float[] query, int k, Scope scope) throws IOException {
            List<Neighbour> scanned = recent == null ? List.of() : recent.nearest(query, k, scope);
            if (kept == null) {
                return scanned;
            }
            // A moment that moves from one layer to the other meanwhile is in both.
            Map<Long, Neighbour> found = Stream.concat(
                            scanned.stream(), kept.nearest(query, k, scope.and(trusted)).stream())
                    .collect(Collectors.toMap(Neighbour::moment, neighbour -> neighbour, (one, other) -> one));
            return found.values().stream()
                    .sorted(ExactScanIndex.NEAREST_FIRST)
                    .limit(k)
                    .toList();
        }
    }

    /** See {@link MomentIndex#nearest}. */
    List<Neighbour> nearest(float[] query, int k, Scope scope, Progress progress) throws IOException {
        Layers now = current(progress, false);
        try {
            return now.nearest(query, k, scope);
        } catch (IOException | AlreadyClosedException e) {
            LOG.warn("the search index failed and is opened anew", e);
            drop(now);
            return current(progress, false).nearest(query, k, scope);
        }
    }

    /** Moments taken at random, to tell how a query's scores lie. */
    Sample sample(Progress progress) throws IOException {
        current(progress, false);
        return sample;
    }

    /**
     * Moments taken at random.
     *
     * @param vectors theirs, by number
     * @param moments in the library
     */
    record Sample(Map<Long, float[]> vectors, long moments) {

        /** Their scores. */
        double[] scores(float[] query) {
            return vectors.values().stream()
                    .mapToDouble(vector -> Vectors.dot(query, vector, 0))
                    .toArray();
        }
    }

    /**
     * Brings the index up to date after the library was changed: one of its own if it lacks so much that searches would
     * be slow, one that others share in any case.
     */
    void settle(Progress progress) throws IOException {
        current(progress, true);
    }

    /** Whether the index is where it should be. */
    synchronized void requireReachable() throws IOException {
        home.requireReachable();
    }

    synchronized boolean isShared() {
        return home.isShared();
    }

    /** Keeps the index elsewhere from now on. */
    synchronized void moveTo(IndexHome other) throws IOException {
        drop(layers);
        home.close();
        home = other;
    }

    /**
     * Makes the index anew, of a small library too; the caller has the right to change the library.
     *
     * @return moments in it
     */
    synchronized int remake(Progress progress) throws IOException {
        drop(layers);
        Map<Long, Stamped> all = store.database().read(table::stamps);
        if (!all.isEmpty()) {
            try (KeptIndex index = home.make(store.database().read(table::dimension))) {
                removeOthers(index, all.keySet());
                fill(index, all, progress);
            }
        }
        return (int) moments(all);
    }

    private synchronized Layers current(Progress progress, boolean settling) throws IOException {
        long nowVersion = store.version();
        boolean handsOver = settling && home.isShared();
        if (nowVersion != version || handsOver) {
            Extent now = store.database().read(table::extent);
            if (!now.equals(extent) || handsOver) {
                layers = refreshed(progress, handsOver);
                sample = new Sample(store.database().read(() -> table.sample(now, SAMPLE)), now.moments());
                extent = now;
            }
            version = nowVersion;
        }
        return layers;
    }

    private Layers refreshed(Progress progress, boolean handsOver) throws IOException {
        Map<Long, Stamped> all = store.database().read(table::stamps);
        if (all.isEmpty()) {
            drop(layers);
            return Layers.NONE;
        }
        int dimension = store.database().read(table::dimension);
        ExactScanIndex recent = layers.recent();
        if (recent == null || recent.dimension() != dimension) {
            drop(layers);
            recent = new ExactScanIndex(dimension);
        }
        KeptIndex kept = opened(dimension, handsOver);
        Map<Long, Stamped> lacking = lacking(all);
        if (handsOver || (!home.isShared() && moments(lacking) > mostRecent)) {
            KeptIndex filled = tryToFill(kept, dimension, all, progress);
            if (filled != null) {
                kept = filled;
                lacking = lacking(all);
                recent = new ExactScanIndex(dimension); // searches that run go on in the old one
            }
        }
        scan(recent, lacking);
        Set<Long> doubtful = new HashSet<>(keptVideos.keySet());
        doubtful.removeIf(video -> isKept(video, all));
        return new Layers(kept, Scope.ALL.without(doubtful), recent);
    }

    private @Nullable KeptIndex opened(int dimension, boolean toFill) throws IOException {
        KeptIndex kept = toFill ? null : layers.kept();
        try {
            if (kept != null && !kept.refresh()) {
                return kept;
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("the search index was replaced by another program and is opened anew", e);
            drop(layers);
            kept = null;
        }
        if (kept == null) {
            kept = toFill ? home.make(dimension) : home.find(dimension);
        }
        keptVideos = kept == null ? Map.of() : kept.videos();
        return kept;
    }

    private boolean isKept(long video, Map<Long, Stamped> all) {
        Stamped now = all.get(video);
        return now != null && Long.valueOf(now.stamp()).equals(keptVideos.get(video));
    }

    private Map<Long, Stamped> lacking(Map<Long, Stamped> all) {
        Map<Long, Stamped> lacking = new HashMap<>(all);
        lacking.keySet().removeIf(video -> isKept(video, all));
        return lacking;
    }

    private static long moments(Map<Long, Stamped> videos) {
        return videos.values().stream().mapToLong(Stamped::moments).sum();
    }

    private @Nullable KeptIndex tryToFill(
            @Nullable KeptIndex kept, int dimension, Map<Long, Stamped> all, Progress progress) throws IOException {
        try (WriterLock lock = WriterLock.tryTake(library)) {
            if (lock == null) {
                return null;
            }
            KeptIndex filled = kept == null ? home.make(dimension) : kept;
            try {
                removeOthers(filled, all.keySet());
                fill(filled, lacking(all), progress);
                return filled;
            } finally {
                layers = new Layers(filled, layers.trusted(), layers.recent()); // also if it ends half done
                keptVideos = filled.videos();
            }
        }
    }

    private static void removeOthers(KeptIndex index, Set<Long> videos) throws IOException {
        Set<Long> gone = new HashSet<>(index.videos().keySet());
        gone.removeAll(videos);
        if (!gone.isEmpty()) {
            index.remove(gone);
        }
    }

    private void fill(KeptIndex index, Map<Long, Stamped> videos, Progress progress) throws IOException {
        long total = moments(videos);
        long read = 0;
        long done = 0;
        Map<Long, Stamped> batch = new HashMap<>();
        for (Map.Entry<Long, Stamped> video : videos.entrySet()) {
            batch.put(video.getKey(), video.getValue());
            read += video.getValue().moments();
            if (read - done >= TOGETHER || read == total) {
                progress.report((double) done / total, "Bringing the search index up to date");
                progress.check();
                index.put(read(batch));
                done = read;
                batch.clear();
            }
        }
    }

    private List<MomentIndex.VideoVectors> read(Map<Long, Stamped> videos) throws IOException {
        return store.database().read(() -> table.vectors(videos));
    }

    private void scan(ExactScanIndex recent, Map<Long, Stamped> lacking) throws IOException {
        Set<Long> gone = new HashSet<>(recent.videos().keySet());
        gone.removeAll(lacking.keySet());
        recent.remove(gone);
        Map<Long, Stamped> fresh = new HashMap<>(lacking);
        recent.videos()
                .forEach((video, stamp) ->
                        fresh.computeIfPresent(video, (id, now) -> now.stamp() == stamp ? null : now));
        recent.put(read(fresh));
    }

    /** Lets go of what was opened, so that the next call begins anew. */
    private synchronized void drop(Layers dropped) {
        if (!Objects.equals(dropped.kept(), layers.kept())) {
            return; // another thread has done so
        }
        layers = Layers.NONE;
        keptVideos = Map.of();
        extent = null;
        version = -1;
        if (dropped.kept() != null) {
            try {
                dropped.kept().close();
            } catch (IOException e) {
                LOG.warn("the search index could not be closed", e);
            }
        }
    }

    @Override
    public synchronized void close() throws IOException {
        drop(layers);
        home.close();
    }
}
