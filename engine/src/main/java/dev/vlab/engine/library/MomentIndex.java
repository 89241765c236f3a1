package dev.vlab.engine.library;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the vectors nearest to a query vector. The unit of change is a video with all its moments, since a moment is
 * never changed by itself. What was put or removed shows in the next call and, in an implementation that lasts,
 * survives the program. Safe for threads. Every implementation passes the same contract tests.
 */
public interface MomentIndex extends Closeable {

    /**
     * A moment's vector.
     *
     * @param moment the moment's id, which no moment of another video has
     * @param vector {@code [projection]}, L2-normalised
     */
    @SuppressWarnings("ArrayRecordComponent") // vectors are data, never compared as keys
    record MomentVector(long moment, float[] vector) {}

    /**
     * A video with all its moments.
     *
     * @param video the video's id
     * @param stamp tells this content from any other that ever had the same id
     * @param moments in no particular order
     */
    record VideoVectors(long video, long stamp, List<MomentVector> moments) {}

    /**
     * A moment near a query.
     *
     * @param moment the moment's id
     * @param similarity cosine, −1 to 1
     */
    record Neighbour(long moment, double similarity) {}

    /**
     * Adds videos, each in the place of what was known of it; all of a video or nothing of it becomes visible.
     *
     * @throws IllegalArgumentException if a vector has another length than the index's
     * @throws IOException if it cannot be kept, for example because another program is writing
     */
    void put(List<VideoVectors> videos) throws IOException;

    /** Forgets videos; those that are not known do not matter. */
    void remove(Set<Long> videos) throws IOException;

    /**
     * The {@code k} nearest moments within a scope, nearest first, ties by id. An approximate implementation may miss
     * some, but what it tells is so: moments that are there, with their similarity.
     *
     * @throws IllegalArgumentException if the query has another length than the index's vectors
     */
    List<Neighbour> nearest(float[] query, int k, Scope scope) throws IOException;

    /** The videos that are known, with their stamps. */
    Map<Long, Long> videos() throws IOException;

    /** The number of moments. */
    int size() throws IOException;
}
