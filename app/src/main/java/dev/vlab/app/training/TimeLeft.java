package dev.vlab.app.training;

import dev.vlab.app.text.Texts;
import java.util.List;

/** How long a run will still take, from how long its last steps took. */
final class TimeLeft {
    private static final Texts TEXTS = Texts.of(TimeLeft.class);
    private static final int LATEST = 20;

    private TimeLeft() {}

    /** Seconds a step lately took in the stage under way; NaN before the first step. */
    static double secondsAStep(RunCourse course) {
        List<StepPoint> points = course.points();
        if (points.isEmpty()) {
            return Double.NaN;
        }
        int stage = points.getLast().stage();
        return points.subList(Math.max(0, points.size() - LATEST), points.size()).stream()
                .filter(point -> point.stage() == stage)
                .mapToDouble(StepPoint::seconds)
                .average()
                .orElse(Double.NaN);
    }

    /** Clips a second lately; NaN before the first step. */
    static double clipsASecond(TrainingPlan plan, RunCourse course) {
        return course.points().isEmpty() ? Double.NaN : part(plan, course).clips() / secondsAStep(course);
    }

    /**
     * Seconds until the run ends; NaN before the first step. A stage that has not begun is taken to need as long for a
     * picture as the one under way.
     */
    static double seconds(TrainingPlan plan, RunCourse course) {
        if (course.points().isEmpty()) {
            return Double.NaN;
        }
        StepPoint last = course.points().getLast();
        double aStep = secondsAStep(course);
        double aFrame = aStep / part(plan, course).frames();
        double seconds = aStep * (part(plan, course).steps() - last.step() - 1);
        for (TrainingPlan.Part later :
                plan.parts().subList(last.stage() + 1, plan.parts().size())) {
            seconds += aFrame * later.frames() * later.steps();
        }
        return seconds;
    }

    private static TrainingPlan.Part part(TrainingPlan plan, RunCourse course) {
        return plan.parts()
                .get(Math.min(course.points().getLast().stage(), plan.parts().size() - 1));
    }

    /** A length of time for a person, no more exact than it deserves. */
    static String text(double seconds) {
        if (Double.isNaN(seconds)) {
            return "–";
        }
        long whole = Math.round(seconds);
        if (whole < 60) {
            return TEXTS.get("seconds", whole);
        }
        long minutes = Math.round(seconds / 60);
        return minutes < 60 ? TEXTS.get("minutes", minutes) : TEXTS.get("hours", minutes / 60, minutes % 60);
    }
}
