package dev.vlab.engine.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlab.engine.eval.MomentMetrics.Query;
import dev.vlab.engine.eval.MomentMetrics.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class MomentMetricsTest {

    @Test
    void spansAgreeByIntersectionOverUnion() {
        assertEquals(0.5, new Span(0, 10).iou(new Span(0, 5)), 1e-12);
        assertEquals(1 / 3.0, new Span(0, 10).iou(new Span(5, 15)), 1e-12);
        assertEquals(0, new Span(0, 10).iou(new Span(10, 15)), 1e-12);
    }

    @Test
    void aQueryIsMetByOneOfTheFirst() {
        MomentMetrics metrics = MomentMetrics.of(List.of(
                // The first agrees to 0.6, the second fully.
                new Query(List.of(new Span(0, 10)), List.of(new Span(0, 6), new Span(0, 10))),
                // The first meets one of two right ones.
                new Query(List.of(new Span(50, 60), new Span(0, 10)), List.of(new Span(0, 10))),
                // Only the sixth is right.
                new Query(
                        List.of(new Span(0, 10)),
                        List.of(
                                new Span(20, 30),
                                new Span(20, 30),
                                new Span(20, 30),
                                new Span(20, 30),
                                new Span(20, 30),
                                new Span(0, 10))),
                new Query(List.of(new Span(0, 10)), List.of())));
        assertEquals(new MomentMetrics(4, 2 / 4.0, 1 / 4.0, 2 / 4.0, 2 / 4.0, 1.6 / 4), metrics);
    }
}
