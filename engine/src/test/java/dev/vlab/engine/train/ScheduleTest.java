package dev.vlab.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Up in a tenth of the steps, then down to a twentieth of the height. */
class ScheduleTest {

    @Test
    void risesInEqualSteps() {
        var schedule = new Schedule(100);
        for (int step = 0; step < 10; step++) {
            assertEquals((step + 1) / 10.0, schedule.factor(step), 1e-12);
        }
    }

    @Test
    void fallsAlongACosine() {
        var schedule = new Schedule(100);
        assertEquals(1, schedule.factor(10), 1e-12);
        assertEquals(0.525, schedule.factor(55), 1e-12); // half way between 1 and 0.05
        for (int step = 11; step < 100; step++) {
            assertTrue(schedule.factor(step) < schedule.factor(step - 1), "step " + step);
        }
        assertEquals(0.05, schedule.factor(99), 0.001);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 9})
    void shortStagesLearnAtEveryStep(int steps) {
        for (int step = 0; step < steps; step++) {
            double factor = new Schedule(steps).factor(step);
            assertTrue(factor > 0 && factor <= 1, "step " + step + ": " + factor);
        }
    }
}
