package dev.vlab.engine.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a search found in one video.
 *
 * @param video the video
 * @param best the hit that the search puts first
 * @param hits in order of time
 */
public record VideoHits(LibraryVideo video, Hit best, List<Hit> hits) {

    static List<VideoHits> group(List<Hit> bestFirst) {
        Map<Long, List<Hit>> byVideo = new LinkedHashMap<>();
        bestFirst.forEach(hit -> byVideo.computeIfAbsent(hit.moment().video().id(), id -> new ArrayList<>())
                .add(hit));
        return byVideo.values().stream().map(VideoHits::of).toList();
    }

    private static VideoHits of(List<Hit> bestFirst) {
        Hit best = bestFirst.getFirst();
        List<Hit> ordered = bestFirst.stream()
                .sorted(Comparator.comparingLong(hit -> hit.moment().span().startMicros()))
                .toList();
        return new VideoHits(best.moment().video(), best, ordered);
    }
}
