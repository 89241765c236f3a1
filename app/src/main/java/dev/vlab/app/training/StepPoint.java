package dev.vlab.app.training;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vlab.app.text.Texts;
import java.util.Locale;

/**
 * One step of a run, a line of its log.
 *
 * @param stage which stage, from 0
 * @param stageName what the stage learns, as the log says
 * @param step which step of the stage, from 0
 * @param losses by {@link Loss}, NaN where a stage has none of a kind
 * @param seconds wall-clock time of the step
 */
public record StepPoint(int stage, String stageName, int step, float[] losses, double learningRate, double seconds) {
    private static final Texts TEXTS = Texts.of(StepPoint.class);

    static StepPoint of(JsonNode line) {
        Loss[] kinds = Loss.values();
        float[] losses = new float[kinds.length];
        for (Loss kind : kinds) {
            losses[kind.ordinal()] = (float) line.path(kind.key()).asDouble(Double.NaN);
        }
        return new StepPoint(
                line.path("stage_index").asInt(),
                line.path("stage").asText().replace('_', ' '),
                line.path("step").asInt(),
                losses,
                line.path("learning_rate").asDouble(Double.NaN),
                line.path("seconds").asDouble(Double.NaN));
    }

    /** The stage's name as a person reads it; one that this program does not know stays as it is. */
    String stageTitle() {
        String kind = stageName.toUpperCase(Locale.ROOT).replace(' ', '_');
        return TEXTS.has("StageKind." + kind) ? TEXTS.get("StageKind." + kind) : stageName;
    }

    public float loss(Loss kind) {
        return losses[kind.ordinal()];
    }
}
