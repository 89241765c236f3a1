package dev.vlab.engine.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerMetricsTest {

    private static AnsweredQuestion asked(String type, String expected, String answer) {
        return new AnsweredQuestion("clip.mp4", type, "what?", expected, answer, 0.5);
    }

    @Test
    void anAnswerIsRightWhateverItsCaseAndTheSpaceAround() {
        assertTrue(asked("colour", "red", " Red\n").right());
        assertFalse(asked("colour", "red", "reddish").right());
        assertFalse(asked("object", "red car", "redcar").right());
    }

    @Test
    void accuracyStandsBesideChance() {
        AnswerMetrics metrics = AnswerMetrics.of(List.of(
                asked("colour", "red", "red"),
                asked("colour", "red", "blue"),
                asked("colour", "blue", "blue"),
                asked("colour", "green", "blue"),
                asked("count", "two", "two"),
                asked("count", "one", "1")));
        assertEquals(6, metrics.questions());
        assertEquals(3 / 6.0, metrics.accuracy(), 1e-12);
        // "1" is "one" to VQA alone.
        assertEquals(4 / 6.0, metrics.vqaAccuracy(), 1e-12);
        // "red" for every colour is right twice, "one" for every count once.
        assertEquals(3 / 6.0, metrics.chance(), 1e-12);
        assertEquals(
                new AnswerMetrics.OfType(4, 0.5, 0.5, 0.5, "red"),
                metrics.byType().get("colour"));
        assertEquals(
                new AnswerMetrics.OfType(2, 0.5, 1, 0.5, "one"),
                metrics.byType().get("count"));
    }
}
