package dev.vlab.engine.library;

import dev.vlab.engine.video.TimeSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a video into the moments that are searched.
 *
 * <p>A shot of up to 6 s is one moment. A longer one is covered from end to end by windows of 4 s, each overlapping the
 * next by half or a little more, so that whatever lasts up to 2 s lies whole inside one of them. No window crosses a
 * cut. Shots shorter than 1 s (flashes, fades) belong to the shot after them.
 */
final class MomentCutter {

    static final long WHOLE_MICROS = 6_000_000;
    static final long WINDOW_MICROS = 4_000_000;
    static final long STEP_MICROS = WINDOW_MICROS / 2;
    static final long SHORTEST_SHOT_MICROS = 1_000_000;

    private MomentCutter() {}

    /**
     * The moments of a video.
     *
     * @param whole the video
     * @param cuts first instants of new shots, in order
     */
    static List<TimeSpan> cut(TimeSpan whole, List<Long> cuts) {
        List<TimeSpan> moments = new ArrayList<>();
        long start = whole.startMicros();
        for (long cut : cuts) {
            if (cut - start >= SHORTEST_SHOT_MICROS && whole.endMicros() - cut >= SHORTEST_SHOT_MICROS) {
                moments.addAll(windows(new TimeSpan(start, cut)));
                start = cut;
            }
        }
        moments.addAll(windows(new TimeSpan(start, whole.endMicros())));
        return moments;
    }

    private static List<TimeSpan> windows(TimeSpan shot) {
        if (shot.durationMicros() <= WHOLE_MICROS) {
            return List.of(shot);
        }
        long room = shot.durationMicros() - WINDOW_MICROS;
        long steps = Math.ceilDiv(room, STEP_MICROS);
        List<TimeSpan> windows = new ArrayList<>();
        for (long i = 0; i <= steps; i++) {
            long start = shot.startMicros() + room * i / steps;
            windows.add(new TimeSpan(start, start + WINDOW_MICROS));
        }
        return windows;
    }
}
