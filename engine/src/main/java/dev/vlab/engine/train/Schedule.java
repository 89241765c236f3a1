package dev.vlab.engine.train;

/**
 * The learning rate's course over a stage: a linear warm-up over the first tenth, then a cosine down to a twentieth.
 *
 * @param steps steps of the stage
 */
record Schedule(int steps) {

    private static final double WARM_UP = 0.1;
    private static final double LAST = 0.05;

    /** What the stage's learning rate is multiplied with at a step, 0 to 1. */
    double factor(int step) {
        double warmUp = Math.max(1, WARM_UP * steps);
        if (step < warmUp) {
            return (step + 1) / warmUp;
        }
        double done = (step - warmUp) / Math.max(1, steps - warmUp);
        return LAST + (1 - LAST) * 0.5 * (1 + Math.cos(Math.PI * done));
    }
}
