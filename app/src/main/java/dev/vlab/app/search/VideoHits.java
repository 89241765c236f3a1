package dev.vlab.app.search;

import dev.vlab.engine.library.Hit;
import dev.vlab.engine.library.LibraryVideo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a search found in one video.
 *
 * @param video the video
 * @param hits in order of time
 */
public record VideoHits(LibraryVideo video, List<Hit> hits) {
    /** Groups hits by video, the video with the best hit first. */
    static List<VideoHits> group(List<Hit> hits) {
        Map<Long, List<Hit>> byVideo = new LinkedHashMap<>();
        hits.stream()
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .forEach(hit -> byVideo.computeIfAbsent(hit.moment().video().id(), id -> new ArrayList<>())
                        .add(hit));
        return byVideo.values().stream().map(VideoHits::inOrderOfTime).toList();
    }

    private static VideoHits inOrderOfTime(List<Hit> hits) {
        List<Hit> ordered = hits.stream()
                .sorted(Comparator.comparingLong(hit -> hit.moment().span().startMicros()))
                .toList();
        return new VideoHits(ordered.getFirst().moment().video(), ordered);
    }

    /** The hit with the highest score. */
    public Hit best() {
        return hits.stream().max(Comparator.comparingDouble(Hit::score)).orElseThrow();
    }
}
