package dev.vlab.engine.train;

import java.util.HashSet;
import java.util.List;

/**
 * One stage of a run.
 *
 * @param kind what learns
 * @param steps number of updates
 * @param clips clips a step, at least 2
 * @param frames frames sampled from each clip; with one, only what a single picture answers is asked about it
 * @param accumulate pieces that a step's clips are learned from one after the other, to need less memory; a clip is
 *     then told only from those of its piece
 * @param objectives what is learned
 * @param questions questions read about each clip a step
 * @param learningRate highest rate of adapters and multimodal encoder
 * @param clipLearningRate highest rate of CLIP's own weights; not used where they are frozen
 * @param sequencesFrom share of the sample world's clips with several events at the first step, 0 to 1
 * @param sequencesTo share of the sample world's clips with several events at the last step, 0 to 1
 */
public record Stage(
        StageKind kind,
        int steps,
        int clips,
        int frames,
        int accumulate,
        List<Objective> objectives,
        int questions,
        double learningRate,
        double clipLearningRate,
        double sequencesFrom,
        double sequencesTo) {

    public Stage {
        Check.that(kind != null, "kind", "is missing");
        Check.that(steps > 0, "steps", "must be above 0");
        Check.that(clips >= 2, "clips", "must be at least 2: a clip is told from the others of its batch");
        Check.that(frames > 0, "frames", "must be above 0");
        Check.that(
                kind != StageKind.CONTRASTIVE_FRAMES || frames == 1, "frames", "of contrastive_frames can only be 1");
        Check.that(
                accumulate > 0 && clips % accumulate == 0 && clips / accumulate >= 2,
                "accumulate",
                "must divide clips into equal pieces of at least 2");
        Check.that(objectives != null && !objectives.isEmpty(), "objectives", "must name at least one");
        Check.that(new HashSet<>(objectives).size() == objectives.size(), "objectives", "must name each once");
        Check.that(
                kind != StageKind.CONTRASTIVE_FRAMES || objectives.equals(List.of(Objective.VTC)),
                "objectives",
                "of contrastive_frames can only be vtc");
        Check.that(questions > 0, "questions", "must be above 0");
        Check.that(learningRate > 0 && learningRate < 1, "learning_rate", "must be between 0 and 1");
        Check.that(clipLearningRate >= 0 && clipLearningRate < 1, "clip_learning_rate", "must be between 0 and 1");
        Check.that(sequencesFrom >= 0 && sequencesFrom <= 1, "sequences_from", "must be between 0 and 1");
        Check.that(sequencesTo >= 0 && sequencesTo <= 1, "sequences_to", "must be between 0 and 1");
        objectives = List.copyOf(objectives);
    }

    /** Share of clips with several events at a step. */
    double sequences(int step) {
        return sequencesFrom + (sequencesTo - sequencesFrom) * step / Math.max(1, steps - 1);
    }

    /** How many texts an objective reads about each clip. */
    int texts(Objective objective) {
        return objective == Objective.QA ? questions : objective.readsTexts() ? 1 : 0;
    }

    /** Whether the multimodal encoder learns. */
    boolean readsTexts() {
        return objectives.stream().anyMatch(Objective::readsTexts);
    }
}
