package dev.vlab.engine.train;

import dev.vlab.engine.checkpoint.VlabConfig;
import java.util.Locale;
import java.util.stream.Collectors;

/** The model card of a finished run: what was trained, on what, how; its metrics are for whoever measures them. */
final class TrainingCard {

    private TrainingCard() {}

    static String of(TrainConfig config, VlabConfig model, long parameters, double hours) {
        boolean worldOnly = config.start() == null && config.sources().stream().allMatch(s -> s.path() == null);
        String stages = config.stages().stream().map(TrainingCard::row).collect(Collectors.joining("\n"));
        return String.format(
                Locale.ROOT,
                """
                # %s

                %,d parameters, %d × %d pixels, %d frames, trained from %s (seed %d) in %.1f hours.%s

                | Stage | Learns | Steps | Clips a step | Learning rate | of CLIP's weights | Clips with several events |
                |---|---|---|---|---|---|---|
                %s

                **Data**: %s.
                **Licence**: %s.
                """,
                worldOnly ? "A VLAB of the sample world" : "A VLAB",
                parameters,
                model.vision().imageSize(),
                model.vision().imageSize(),
                config.frames(),
                config.start() == null ? "nothing" : config.start().toString(),
                config.seed(),
                hours,
                worldOnly ? " It knows that world and nothing else." : "",
                stages,
                config.sources().stream().map(source -> data(source, config)).collect(Collectors.joining("; ")),
                worldOnly ? "Apache-2.0, as the program" : "that of the data and of the model that it started from");
    }

    private static String row(Stage stage) {
        String objectives = stage.objectives().stream()
                .map(objective -> objective.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" + "));
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %d | %s | %s | %.0f to %.0f %% |",
                stage.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                objectives,
                stage.steps(),
                stage.clips(),
                stage.learningRate(),
                stage.kind() == StageKind.ADAPTIVE_TRANSFERRING ? "frozen" : stage.clipLearningRate(),
                100 * stage.sequencesFrom(),
                100 * stage.sequencesTo());
    }

    private static String data(DataSource source, TrainConfig config) {
        String amount = source.clips() == 0 ? "all" : "at most %,d".formatted(source.clips());
        if (source.path() == null) {
            return amount + " clips drawn by the program, training split, world of seed " + config.worldSeed();
        }
        return amount + " " + source.kind().name().toLowerCase(Locale.ROOT) + " of " + source.path();
    }
}
