package dev.vlab.engine.train;

import java.util.Map;

/**
 * One update of a run, for whoever watches.
 *
 * @param stageIndex which stage, from 0
 * @param stage the stage
 * @param step which step of it, from 0
 * @param losses by name ({@code vtc}, {@code mlm}, {@code unilm}, {@code qa}); {@code loss} is their sum
 * @param seconds wall-clock time of the step
 */
public record TrainStep(int stageIndex, Stage stage, int step, Map<String, Float> losses, double seconds) {}
