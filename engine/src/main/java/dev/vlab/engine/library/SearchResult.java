package dev.vlab.engine.library;

import java.util.List;

/**
 * What a search found.
 *
 * @param hits best first; empty if nothing reaches the threshold
 * @param range how scores of this query lie, and from where on they mean a match
 */
public record SearchResult(List<Hit> hits, ScoreRange range) {

    public SearchResult {
        hits = List.copyOf(hits);
    }

    /** The hits that reach a threshold. */
    public SearchResult from(double threshold) {
        return new SearchResult(
                hits.stream().filter(hit -> hit.reaches(threshold)).toList(), range);
    }

    /** The hits video by video, the video with the best hit first. */
    public List<VideoHits> byVideo() {
        return VideoHits.group(hits);
    }
}
