package dev.vlab.engine.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Compares a query with every vector: exact, and fast enough for some hundred thousand moments. Safe for threads. */
public final class ExactScanIndex implements MomentIndex {

    private static final int ROWS_PER_BLOCK = 4096;

    private static final Comparator<Neighbour> NEAREST_FIRST =
            Comparator.comparingDouble(Neighbour::similarity).reversed().thenComparingLong(Neighbour::moment);

    private final int dimension;
    /** Blocks rather than one array: growing copies nothing, and the total may pass 2³¹ floats. */
    private final List<float[]> blocks = new ArrayList<>();

    private final Map<Long, Integer> rowOf = new HashMap<>();
    private long[] momentOf = new long[ROWS_PER_BLOCK];
    private int rows;

    /** An empty index of vectors with {@code dimension} numbers. */
    public ExactScanIndex(int dimension) {
        if (dimension < 1) {
            throw new IllegalArgumentException("vectors need at least one number, not " + dimension);
        }
        this.dimension = dimension;
    }

    @Override
    public synchronized void put(long moment, float[] vector) {
        requireDimension(vector);
        Integer known = rowOf.get(moment);
        int row = known == null ? newRow(moment) : known;
        System.arraycopy(vector, 0, block(row), offset(row), dimension);
    }

    @Override
    public synchronized void remove(long moment) {
        Integer row = rowOf.remove(moment);
        if (row == null) {
            return;
        }
        int last = --rows;
        if (row != last) { // the last row fills the gap
            System.arraycopy(block(last), offset(last), block(row), offset(row), dimension);
            momentOf[row] = momentOf[last];
            rowOf.put(momentOf[row], row);
        }
    }

    @Override
    public synchronized List<Neighbour> nearest(float[] query, int k) {
        requireDimension(query);
        if (k < 1) {
            return List.of();
        }
        PriorityQueue<Neighbour> best = new PriorityQueue<>(NEAREST_FIRST.reversed());
        for (int row = 0; row < rows; row++) {
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
    public synchronized int size() {
        return rows;
    }

    private int newRow(long moment) {
        if (rows == blocks.size() * ROWS_PER_BLOCK) {
            blocks.add(new float[ROWS_PER_BLOCK * dimension]);
        }
        if (rows == momentOf.length) {
            momentOf = Arrays.copyOf(momentOf, rows * 2);
        }
        momentOf[rows] = moment;
        rowOf.put(moment, rows);
        return rows++;
    }

    private float[] block(int row) {
        return blocks.get(row / ROWS_PER_BLOCK);
    }

    private int offset(int row) {
        return row % ROWS_PER_BLOCK * dimension;
    }

    private void requireDimension(float[] vector) {
        if (vector.length != dimension) {
            throw new IllegalArgumentException("a vector of " + vector.length + " numbers in an index of " + dimension);
        }
    }
}
