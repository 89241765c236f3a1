package dev.vlab.engine.train;

import java.util.Locale;
import java.util.stream.Collectors;

/** The model card of a finished run: what was trained, on what, how; its metrics are for whoever measures them. */
final class TrainingCard {

    private TrainingCard() {}

    static String of(TrainConfig config, long parameters, double hours) {
        String stages = config.stages().stream()
                .map(stage -> String.format(
                        Locale.ROOT,
                        "| %s | %,d | %d | %s | %s | %.0f to %.0f %% |",
                        stage.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        stage.steps(),
                        stage.clips(),
                        stage.learningRate(),
                        stage.kind() == StageKind.ADAPTIVE_TRANSFERRING ? "frozen" : stage.clipLearningRate(),
                        100 * stage.sequencesFrom(),
                        100 * stage.sequencesTo()))
                .collect(Collectors.joining("\n"));
        return String.format(
                Locale.ROOT,
                """
                # A VLAB of the sample world

                %,d parameters, %d × %d pixels, %d frames, trained from nothing on clips of the sample world (seed %d of
                the world, %d of the run) in %.1f hours. It knows that world and nothing else.

                | Stage | Steps | Clips a step | Learning rate | of CLIP's weights | Clips with two events |
                |---|---|---|---|---|---|
                %s

                **Data**: clips of the training split, drawn afresh for every step; none is seen twice.
                **Licence**: Apache-2.0, as the program.
                """,
                parameters,
                config.model().imageSize(),
                config.model().imageSize(),
                config.frames(),
                config.worldSeed(),
                config.seed(),
                hours,
                stages);
    }
}
