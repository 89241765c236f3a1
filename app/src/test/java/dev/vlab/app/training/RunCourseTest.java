package dev.vlab.app.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The steps of all stages in one row. */
class RunCourseTest {
    private final RunCourse course = new RunCourse(Path.of("run"));

    private static StepPoint point(int stage, int step, float vtc) {
        float[] losses = new float[Loss.values().length];
        losses[Loss.VTC.ordinal()] = vtc;
        return new StepPoint(stage, "stage " + stage, step, losses, 0.001, 0.1);
    }

    @Test
    void aStagesCurveStartsWhereItStarts() {
        course.add(List.of(point(0, 0, 4), point(0, 1, 4), point(1, 0, 1), point(1, 1, 2)));
        RunCourse.Line smooth = course.loss(Loss.VTC, 0.9);
        assertArrayEquals(new double[] {0, 1, 2, 3}, smooth.steps());
        assertEquals(4, smooth.values()[1], 1e-6);
        assertEquals(1, smooth.values()[2], 1e-6);
        assertTrue(smooth.values()[3] > 1 && smooth.values()[3] < 2);
    }
}
