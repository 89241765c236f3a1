package dev.vlab.engine.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.video.TimeSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class MomentCutterTest {

    private static TimeSpan seconds(double start, double end) {
        return TimeSpan.ofSeconds(start, end);
    }

    @Test
    void aShortClipIsOneMoment() {
        assertEquals(List.of(seconds(0, 6)), MomentCutter.cut(seconds(0, 6), List.of()));
        assertEquals(List.of(seconds(0, 0.04)), MomentCutter.cut(seconds(0, 0.04), List.of()));
    }

    @Test
    void aLongShotIsCoveredByWindowsThatOverlapByHalf() {
        assertEquals(
                List.of(seconds(0, 4), seconds(2, 6), seconds(4, 8), seconds(6, 10)),
                MomentCutter.cut(seconds(0, 10), List.of()));
    }

    @Test
    void theLastWindowEndsWithTheShot() {
        List<TimeSpan> moments = MomentCutter.cut(seconds(0, 7), List.of());
        assertEquals(List.of(seconds(0, 4), seconds(1.5, 5.5), seconds(3, 7)), moments);
    }

    @Test
    void noWindowCrossesACut() {
        List<TimeSpan> moments = MomentCutter.cut(seconds(0, 12), List.of(5_000_000L));
        assertEquals(seconds(0, 5), moments.getFirst());
        assertTrue(moments.stream().skip(1).allMatch(moment -> moment.startMicros() >= 5_000_000));
        assertEquals(12_000_000, moments.getLast().endMicros());
    }

    @Test
    void aFlashJoinsTheShotAfterIt() {
        assertEquals(
                List.of(seconds(0, 3), seconds(3, 8)),
                MomentCutter.cut(seconds(0, 8), List.of(3_000_000L, 3_200_000L, 7_900_000L)));
    }
}
