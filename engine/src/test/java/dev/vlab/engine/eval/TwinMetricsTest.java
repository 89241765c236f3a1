package dev.vlab.engine.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TwinMetricsTest {

    private static TwinChoice choice(String level, double own, double twin, double imageOwn, double imageTwin) {
        return new TwinChoice(
                "clip.mp4", level, "drives left", "drives right", own, twin, imageOwn, imageTwin, twin, own);
    }

    @Test
    void aTieIsHalfARightChoice() {
        TwinMetrics metrics = TwinMetrics.of(List.of(
                choice("single", 0.9, 0.1, 0.4, 0.4),
                choice("single", 0.8, 0.2, 0.1, 0.4),
                choice("sequence", 0.2, 0.8, 0.4, 0.1),
                choice("sequence", 0.5, 0.5, 0.1, 0.4)));
        assertEquals(4, metrics.choices());
        assertEquals(2.5 / 4, metrics.accuracy(), 1e-12);
        assertEquals(1.5 / 4, metrics.imageOnly(), 1e-12);
        assertEquals(1.5 / 4, metrics.likelihood(), 1e-12);
        assertEquals(0.5, metrics.chance(), 1e-12);
        assertEquals(new TwinMetrics.OfLevel(2, 1, 0.25), metrics.byLevel().get("single"));
        assertEquals(new TwinMetrics.OfLevel(2, 0.25, 0.5), metrics.byLevel().get("sequence"));
    }
}
