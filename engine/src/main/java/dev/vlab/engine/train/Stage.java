package dev.vlab.engine.train;

/**
 * One stage of a run.
 *
 * @param kind what learns
 * @param steps number of updates
 * @param clips clips a batch (frames a batch in {@link StageKind#CONTRASTIVE_FRAMES}), at least 2
 * @param learningRate highest rate of adapters and multimodal encoder
 * @param clipLearningRate highest rate of CLIP's own weights; not used where they are frozen
 * @param sequencesFrom share of clips with two events at the first step, 0 to 1
 * @param sequencesTo share of clips with two events at the last step, 0 to 1
 */
public record Stage(
        StageKind kind,
        int steps,
        int clips,
        double learningRate,
        double clipLearningRate,
        double sequencesFrom,
        double sequencesTo) {

    public Stage {
        Check.that(kind != null, "kind", "is missing");
        Check.that(steps > 0, "steps", "must be above 0");
        Check.that(clips >= 2, "clips", "must be at least 2: a clip is told from the others of its batch");
        Check.that(learningRate > 0 && learningRate < 1, "learning_rate", "must be between 0 and 1");
        Check.that(clipLearningRate >= 0 && clipLearningRate < 1, "clip_learning_rate", "must be between 0 and 1");
        Check.that(sequencesFrom >= 0 && sequencesFrom <= 1, "sequences_from", "must be between 0 and 1");
        Check.that(sequencesTo >= 0 && sequencesTo <= 1, "sequences_to", "must be between 0 and 1");
    }

    /** Share of clips with two events at a step. */
    double sequences(int step) {
        return sequencesFrom + (sequencesTo - sequencesFrom) * step / Math.max(1, steps - 1);
    }
}
