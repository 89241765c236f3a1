package dev.vlab.app.training;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One step of a run, a line of its log.
 *
 * @param stage which stage, from 0
 * @param stageName what the stage learns, in words
 * @param step which step of the stage, from 0
 * @param losses by {@link Loss}, NaN where a stage has none of a kind
 * @param seconds wall-clock time of the step
 */
public record StepPoint(int stage, String stageName, int step, float[] losses, double learningRate, double seconds) {

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

    public float loss(Loss kind) {
        return losses[kind.ordinal()];
    }
}
