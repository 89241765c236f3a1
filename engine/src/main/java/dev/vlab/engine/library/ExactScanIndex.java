package dev.vlab.engine.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares a query with every vector: exact, in memory, and quick up to some ten thousand moments. */
public final class ExactScanIndex implements MomentIndex {

    /** The order of results. */
    static final Comparator<Neighbour> NEAREST_FIRST =
            Comparator.comparingDouble(Neighbour::similarity).reversed().thenComparingLong(Neighbour::moment);

    private static final int ROWS_PER_BLOCK = 4096;

    private final int dimension;
    /** Blocks rather than one array: growing copies nothing, and the total may pass 2³¹ floats. */
    private final List<float[]> blocks = new ArrayList<>();

    private final Map<Long, Long> stamps = new HashMap<>();
    private long[] momentOf = new long[ROWS_PER_BLOCK];
    private long[] videoOf = new long[ROWS_PER_BLOCK];
    private int rows;

    /** An empty index of vectors with {@code dimension} numbers. */
    public ExactScanIndex(int dimension) {
        if (dimension < 1) {
            throw new IllegalArgumentException("vectors need at least one number, not " + dimension);
        }
        this.dimension = dimension;
    }

    @Override
    public synchronized void put(List<VideoVectors> videos) {
        for (VideoVectors video : videos) {
            video.moments().forEach(moment -> Vectors.requireLength(moment.vector(), dimension));
        }
        remove(videos.stream().map(VideoVectors::video).collect(Collectors.toSet()));
        for (VideoVectors video : videos) {
            stamps.put(video.video(), video.stamp());
            video.moments().forEach(moment -> append(video.video(), moment));
        }
    }

    @Override
    public synchronized void remove(Set<Long> videos) {
        if (!stamps.keySet().removeAll(videos)) {
            return;
        }
        int kept = 0;
        for (int row = 0; row < rows; row++) {
            if (!videos.contains(videoOf[row])) {
                if (kept != row) { // rows move up into the gaps
                    System.arraycopy(block(row), offset(row), block(kept), offset(kept), dimension);
                    momentOf[kept] = momentOf[row];
                    videoOf[kept] = videoOf[row];
                }
                kept++;
            }
        }
        rows = kept;
    }

    @Override
    public synchronized List<Neighbour> nearest(float[] query, int k, Scope scope) {
        Vectors.requireLength(query, dimension);
        if (k < 1) {
            return List.of();
        }
        PriorityQueue<Neighbour> best = new PriorityQueue<>(NEAREST_FIRST.reversed());
        long lastVideo = -1;
        boolean admitted = false;
        for (int row = 0; row < rows; row++) {
            if (row == 0 || videoOf[row] != lastVideo) { // moments of a video are neighbours: ask once
                lastVideo = videoOf[row];
                admitted = scope.admits(lastVideo);
            }
            if (!admitted) {
                continue;
            }
            double similarity = Vectors.dot(query, block(row), offset(row));
            if (best.size() < k) {
                best.add(new Neighbour(momentOf[row], similarity));
            } else if (similarity >= best.element().similarity()) {
                best.add(new Neighbour(momentOf[row], similarity));
                best.remove();
            }
        }
        return best.stream().sorted(NEAREST_FIRST).toList();
    }

    @Override
    public synchronized Map<Long, Long> videos() {
        return Map.copyOf(stamps);
    }

    /** How long its vectors are. */
    int dimension() {
        return dimension;
    }

    @Override
    public synchronized int size() {
        return rows;
    }

    @Override
    public void close() {
        // Memory is all it has.
    }

    private void append(long video, MomentVector moment) {
        if (rows == blocks.size() * ROWS_PER_BLOCK) {
            blocks.add(new float[ROWS_PER_BLOCK * dimension]);
        }
        if (rows == momentOf.length) {
            momentOf = Arrays.copyOf(momentOf, rows * 2);
            videoOf = Arrays.copyOf(videoOf, rows * 2);
        }
        momentOf[rows] = moment.moment();
        videoOf[rows] = video;
        System.arraycopy(moment.vector(), 0, block(rows), offset(rows), dimension);
        rows++;
    }

    private float[] block(int row) {
        return blocks.get(row / ROWS_PER_BLOCK);
    }

    private int offset(int row) {
        return row % ROWS_PER_BLOCK * dimension;
    }
}
