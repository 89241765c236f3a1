package dev.vlab.engine.library;

import dev.vlab.engine.ScratchFolder;
import dev.vlab.engine.library.MomentIndex.Neighbour;
import dev.vlab.engine.library.MomentIndex.VideoVectors;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures the index of a library, of made-up moments or real ones: how quick a query is, and how much of an exact scan
 * it finds.
 */
public final class SearchBenchmark {

    /** Neighbours that recall is about. */
    private static final int K = 10;

    /** Neighbours that a search asks for which shows all there is: four times 500 hits, since windows overlap. */
    private static final int MANY = 2000;

    /** Moments that are added at once, as a library does it. */
    private static final int BATCH = 100_000;

    private static final int WARM_UP = 200;
    private static final long SEED = 1;

    private SearchBenchmark() {}

    /**
     * What was measured. Times in seconds, memory in bytes.
     *
     * @param moments in the index
     * @param build making the index, vectors given
     * @param few queries for the 10 nearest
     * @param many queries for the 2,000 nearest
     * @param exact queries for the 10 nearest by comparing all
     * @param recall share of the 10 nearest that was found
     * @param disk the index's files, which the system maps into memory as they are read
     * @param heap memory in use besides, after the queries
     */
    public record Result(
            int moments, double build, Times few, Times many, Times exact, double recall, long disk, long heap) {}

    /**
     * Times of single queries in seconds.
     *
     * @param median by the clock
     * @param p95 by the clock
     * @param processorP95 of the thread's processor time, which other programs on the machine do not lengthen
     */
    public record Times(double median, double p95, double processorP95) {}

    /**
     * Measures with made-up moments, in a temporary folder, which is deleted.
     *
     * @param moments in the index
     * @param dimension of the vectors
     * @param queries measured, after others that warm up
     */
    public static Result run(int moments, int dimension, int queries, Progress progress) throws IOException {
        return run(new MadeUpMoments(moments, dimension, SEED), queries, progress);
    }

    /**
     * Measures with the moments of a library; its own index stays as it is.
     *
     * @throws IOException if there are none
     */
    public static Result run(VideoLibrary library, int queries, Progress progress) throws IOException {
        return run(library.moments(), queries, progress);
    }

    private static Result run(MomentSource made, int queries, Progress progress) throws IOException {
        try (ScratchFolder folder = ScratchFolder.make("vlab-bench-search");
                LuceneIndex index = LuceneIndex.open(folder.path(), made.dimension())) {
            return run(index, folder.path(), made, queries, progress);
        }
    }

    private static Result run(LuceneIndex index, Path folder, MomentSource made, int queries, Progress progress)
            throws IOException {
        int moments = made.total();
        List<float[]> asked = made.queries(queries);
        List<List<Neighbour>> right = new ArrayList<>();
        asked.forEach(query -> right.add(List.of()));
        Clock exact = new Clock();
        double build = 0;
        for (List<VideoVectors> batch = made.next(BATCH); !batch.isEmpty(); batch = made.next(BATCH)) {
            progress.report((double) index.size() / moments, "Adding moments");
            progress.check();
            long start = System.nanoTime();
            index.put(batch);
            build += (System.nanoTime() - start) / 1e9;
            scan(batch, made.dimension(), asked, right, exact);
        }
        List<float[]> warmUp = made.queries(WARM_UP);
        measure(index, warmUp, K, new Clock());
        Clock few = new Clock();
        List<List<Neighbour>> found = measure(index, asked, K, few);
        measure(index, warmUp, MANY, new Clock());
        Clock many = new Clock();
        measure(index, asked, MANY, many);
        long heap = heap();
        return new Result(
                moments,
                build,
                few.times(1),
                many.times(1),
                exact.times(queries),
                recall(right, found),
                size(folder),
                heap);
    }

    private static List<List<Neighbour>> measure(MomentIndex index, List<float[]> queries, int k, Clock clock)
            throws IOException {
        List<List<Neighbour>> found = new ArrayList<>();
        for (float[] query : queries) {
            clock.start();
            found.add(index.nearest(query, k, Scope.ALL));
            clock.stop();
        }
        return found;
    }

    /** Compares a batch with all queries and keeps what is nearest so far: no need to hold all vectors at once. */
    private static void scan(
            List<VideoVectors> batch, int dimension, List<float[]> queries, List<List<Neighbour>> best, Clock clock) {
        try (ExactScanIndex scan = new ExactScanIndex(dimension)) {
            scan.put(batch);
            for (int i = 0; i < queries.size(); i++) {
                clock.start();
                List<Neighbour> near = scan.nearest(queries.get(i), K, Scope.ALL);
                clock.stop();
                best.set(
                        i,
                        Stream.concat(best.get(i).stream(), near.stream())
                                .sorted(ExactScanIndex.NEAREST_FIRST)
                                .limit(K)
                                .toList());
            }
        }
    }

    private static double recall(List<List<Neighbour>> right, List<List<Neighbour>> found) {
        int hits = 0;
        int all = 0;
        for (int i = 0; i < right.size(); i++) {
            Set<Long> wanted = right.get(i).stream().map(Neighbour::moment).collect(Collectors.toSet());
            all += wanted.size();
            hits += (int) found.get(i).stream()
                    .filter(neighbour -> wanted.contains(neighbour.moment()))
                    .count();
        }
        return (double) hits / all;
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }

    /** Times pieces of work, by the clock and by the processor. */
    private static final class Clock {

        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final List<long[]> pieces = new ArrayList<>();
        private long start;
        private long processorStart;

        void start() {
            processorStart = threads.getCurrentThreadCpuTime();
            start = System.nanoTime();
        }

        void stop() {
            long end = System.nanoTime();
            pieces.add(new long[] {end - start, threads.getCurrentThreadCpuTime() - processorStart});
        }

        /** Of several rounds over the same work, the pieces with the same place in a round added up. */
        Times times(int round) {
            int places = round == 1 ? pieces.size() : round;
            double[] clock = new double[places];
            double[] processor = new double[places];
            for (int i = 0; i < pieces.size(); i++) {
                clock[i % places] += pieces.get(i)[0] / 1e9;
                processor[i % places] += pieces.get(i)[1] / 1e9;
            }
            Arrays.sort(clock);
            Arrays.sort(processor);
            return new Times(at(clock, 0.5), at(clock, 0.95), at(processor, 0.95));
        }

        private static double at(double[] sorted, double share) {
            return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
        }
    }
}
