package dev.vlab.engine.library;

import java.util.List;

/** Finds the vectors nearest to a query vector. Every implementation passes the same contract tests. */
public interface MomentIndex {

    /**
     * A moment near a query.
     *
     * @param moment the moment's id
     * @param similarity cosine, −1 to 1
     */
    record Neighbour(long moment, double similarity) {}

    /** Adds a moment's vector ({@code [projection]}, L2-normalised), or replaces it. */
    void put(long moment, float[] vector);

    void remove(long moment);

    /** The {@code k} nearest moments, nearest first, ties by id. */
    List<Neighbour> nearest(float[] query, int k);

    int size();
}
