package dev.vlab.engine.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import dev.vlab.engine.GradientTurn;
import dev.vlab.engine.model.Vlab;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a stage does in each step: losses and gradients of a batch, piece by piece, and an update of what learns. */
final class StageLoop {

    private final Stage stage;
    private final Losses losses;
    private final AdamW optimizer;
    private final Map<String, NDArray> learning;
    private final Schedule schedule;

    /** What a step did: the losses by name, and the gradients' norm before clipping. */
    record Outcome(Map<String, Float> losses, double norm, double factor) {}

    StageLoop(Stage stage, Vlab model, Map<String, NDArray> parameters, AdamW optimizer) {
        this.stage = stage;
        this.losses = new Losses(model);
        this.optimizer = optimizer;
        this.learning = unfreeze(stage, parameters);
        this.schedule = new Schedule(stage.steps());
    }

    /** Lets a stage's parameters learn and freezes the others. */
    private static Map<String, NDArray> unfreeze(Stage stage, Map<String, NDArray> parameters) {
        Map<String, NDArray> learning = new LinkedHashMap<>();
        parameters.forEach((key, parameter) -> {
            boolean learns = learns(stage, key);
            parameter.setRequiresGradient(learns);
            if (learns) {
                learning.put(key, parameter);
            }
        });
        return learning;
    }

    /** Whether a stage changes a parameter: it is not frozen, and an objective of the stage reaches it. */
    static boolean learns(Stage stage, String key) {
        boolean unfrozen = switch (stage.kind()) {
            case CONTRASTIVE_FRAMES -> isClip(key);
            case ADAPTIVE_TRANSFERRING -> !isClip(key);
            case INTEGRATED_TUNING -> true;
        };
        if (key.startsWith("multimodal.")) {
            return unfrozen && stage.readsTexts();
        }
        return unfrozen
                && (key.startsWith("vision_model.") || stage.objectives().contains(Objective.VTC));
    }

    static boolean isClip(String key) {
        return !key.startsWith("multimodal.") && !key.contains(".adapter.");
    }

    /**
     * One step.
     *
     * @throws IOException if the loss or its gradients are no longer numbers
     */
    Outcome step(int step, Batch batch, NDManager manager) throws IOException {
        try (NDManager own = manager.newSubManager();
                GradientTurn turn = GradientTurn.take()) {
            Map<String, Float> values = backward(batch, own, turn);
            double factor = schedule.factor(step);
            double norm = optimizer.update(learning, key -> rate(key) * factor, own);
            return new Outcome(values, norm, factor);
        } catch (ArithmeticException e) {
            throw new RunException("step " + step + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw Hardware.explained(e, stage);
        }
    }

    private Map<String, Float> backward(Batch batch, NDManager manager, GradientTurn turn) {
        Map<String, Float> values = new LinkedHashMap<>();
        for (Batch piece : batch.pieces(stage.accumulate())) {
            try (NDManager own = manager.newSubManager();
                    GradientCollector collector = turn.collector()) {
                Map<String, NDArray> parts = losses.of(stage, piece, batch, own);
                NDArray sum = parts.values().stream().reduce(NDArray::add).orElse(null);
                if (sum == null) {
                    continue; // a piece whose clips have no questions
                }
                parts.forEach((name, value) -> values.merge(name, value.getFloat(), Float::sum));
                float loss = sum.getFloat();
                if (!Float.isFinite(loss)) {
                    throw new ArithmeticException("the loss is no longer a number; lower the learning rate");
                }
                values.merge("loss", loss, Float::sum);
                collector.backward(sum);
            }
        }
        return values;
    }

    private double rate(String key) {
        return stage.kind() == StageKind.INTEGRATED_TUNING && isClip(key)
                ? stage.clipLearningRate()
                : stage.learningRate();
    }
}
