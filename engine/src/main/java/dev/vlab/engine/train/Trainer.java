package dev.vlab.engine.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.checkpoint.Checkpoint;
import dev.vlab.engine.checkpoint.Precision;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.data.SampleWorld;
import dev.vlab.engine.model.Vlab;
import dev.vlab.engine.nn.Arithmetic;
import dev.vlab.engine.nn.ArithmeticTrial;
import dev.vlab.engine.nn.Kernels;
import dev.vlab.engine.text.ClipVocabulary;
import dev.vlab.engine.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Trains a VLAB from nothing on the sample world, stage by stage. */
public final class Trainer {

    private final TrainConfig config;
    private final Consumer<TrainStep> listener;
    private final BooleanSupplier cancelled;

    /**
     * Prepares a run.
     *
     * @param listener told of every step
     * @param cancelled asked between steps; a cancelled run leaves a checkpoint to resume from
     */
    public Trainer(TrainConfig config, Consumer<TrainStep> listener, BooleanSupplier cancelled) {
        this.config = config;
        this.listener = listener;
        this.cancelled = cancelled;
    }

    /**
     * Runs all stages and writes the model.
     *
     * @param resume go on from the run folder's checkpoint, if it has one
     * @return the checkpoint folder
     * @throws IOException if the run folder cannot be written or its checkpoint is not right
     * @throws CancellationException if cancelled
     */
    public Path run(boolean resume) throws IOException {
        var folder = new RunFolder(config.output());
        boolean goOn = resume && folder.hasCheckpoint();
        if (!goOn) {
            folder.startLog();
            ClipVocabulary.ofWords(SampleWorld.words()).write(folder.tokenizer());
        }
        try (NDManager manager = Libtorch.newManager();
                Tokenizer tokenizer = Tokenizer.load(folder.tokenizer())) {
            VlabConfig model = config.model().config(tokenizer.size(), ClipVocabulary.maskTokenId());
            Libtorch.engine().setRandomSeed((int) config.seed());
            var start = goOn ? folder.position() : new RunFolder.Position(0, 0, 0);
            if (goOn) {
                folder.cutLog(start);
            }
            Map<String, NDArray> parameters =
                    goOn ? folder.parameters(model, manager) : Initializer.parameters(model, manager);
            var loader = new BatchLoader(config, model, tokenizer);
            for (int stage = start.stage(); stage < config.stages().size(); stage++) {
                var position = stage == start.stage() ? start : new RunFolder.Position(stage, 0, 0);
                try (NDManager optimizerManager = manager.newSubManager();
                        var batches = new Prefetcher(loader, stage, position.step())) {
                    AdamW optimizer = position.step() == 0
                            ? new AdamW(optimizerManager)
                            : new AdamW(optimizerManager, folder.optimizer(optimizerManager), position.updates());
                    runStage(folder, model, parameters, position, optimizer, batches, manager);
                }
            }
            Checkpoint.save(folder.model(), model, parameters, Precision.F16);
            Files.copy(
                    folder.tokenizer(),
                    folder.model().resolve(Checkpoint.TOKENIZER),
                    StandardCopyOption.REPLACE_EXISTING);
            long size = parameters.values().stream().mapToLong(NDArray::size).sum();
            Files.writeString(
                    folder.model().resolve(Checkpoint.CARD),
                    TrainingCard.of(config, size, folder.secondsLogged() / 3600));
            return folder.model();
        }
    }

    private void runStage(
            RunFolder folder,
            VlabConfig model,
            Map<String, NDArray> parameters,
            RunFolder.Position start,
            AdamW optimizer,
            Prefetcher batches,
            NDManager manager)
            throws IOException {
        Stage stage = config.stages().get(start.stage());
        if (start.step() == 0 && startsMultimodal(start.stage())) {
            Initializer.multimodalFromText(parameters);
        }
        Map<String, NDArray> learning = unfreeze(stage.kind(), parameters);
        // bfloat16 that a processor has to imitate would be slower than none.
        boolean half =
                config.mixedPrecision() && ArithmeticTrial.best(config.model().width()) == Arithmetic.BFLOAT16;
        Kernels kernels = half ? Kernels.mixedPrecision() : Kernels.fastest();
        var losses = new Losses(new Vlab(model, parameters, kernels));
        var schedule = new Schedule(stage.steps());
        for (int step = start.step(); step < stage.steps(); step++) {
            boolean stop = cancelled.getAsBoolean();
            if (stop || (step > start.step() && step % config.checkpointEvery() == 0)) {
                folder.save(
                        model,
                        parameters,
                        optimizer.state(),
                        new RunFolder.Position(start.stage(), step, optimizer.updates()));
            }
            if (stop) {
                throw new CancellationException("training was cancelled at step " + step);
            }
            long began = System.nanoTime();
            try (NDManager stepManager = manager.newSubManager()) {
                Map<String, Float> values = backward(stage, losses, batches.next(), stepManager);
                double factor = schedule.factor(step);
                double norm = optimizer.update(learning, key -> rate(stage, key) * factor, stepManager);
                report(folder, start.stage(), step, values, norm, factor, began);
            }
        }
    }

    private boolean startsMultimodal(int stage) {
        return stage > 0
                && config.stages().get(stage).kind() != StageKind.CONTRASTIVE_FRAMES
                && config.stages().get(stage - 1).kind() == StageKind.CONTRASTIVE_FRAMES;
    }

    private static Map<String, Float> backward(Stage stage, Losses losses, Batch batch, NDManager step) {
        Map<String, Float> values = new LinkedHashMap<>();
        try (GradientCollector collector = Libtorch.engine().newGradientCollector()) {
            Map<String, NDArray> parts = losses.of(stage.kind(), batch, step);
            NDArray sum = parts.values().stream().reduce(NDArray::add).orElseThrow();
            parts.forEach((name, value) -> values.put(name, value.getFloat()));
            float loss = sum.getFloat();
            if (!Float.isFinite(loss)) {
                throw new ArithmeticException("the loss is no longer a number; lower the learning rate");
            }
            values.put("loss", loss);
            collector.backward(sum);
        }
        return values;
    }

    /** Lets a stage's parameters learn and freezes the others. */
    private static Map<String, NDArray> unfreeze(StageKind kind, Map<String, NDArray> parameters) {
        Map<String, NDArray> learning = new LinkedHashMap<>();
        parameters.forEach((key, parameter) -> {
            boolean learns = switch (kind) {
                case CONTRASTIVE_FRAMES -> isClip(key);
                case ADAPTIVE_TRANSFERRING -> !isClip(key);
                case INTEGRATED_TUNING -> true;
            };
            parameter.setRequiresGradient(learns);
            if (learns) {
                learning.put(key, parameter);
            }
        });
        return learning;
    }

    private static boolean isClip(String key) {
        return !key.startsWith("multimodal.") && !key.contains(".adapter.");
    }

    private static double rate(Stage stage, String key) {
        return stage.kind() == StageKind.INTEGRATED_TUNING && isClip(key)
                ? stage.clipLearningRate()
                : stage.learningRate();
    }

    private void report(
            RunFolder folder, int stage, int step, Map<String, Float> values, double norm, double factor, long began)
            throws IOException {
        double seconds = (System.nanoTime() - began) / 1e9;
        Stage of = config.stages().get(stage);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("stage", of.kind());
        line.put("stage_index", stage);
        line.put("step", step);
        line.putAll(values);
        line.put("gradient_norm", norm);
        line.put("learning_rate", of.learningRate() * factor);
        line.put("seconds", seconds);
        folder.log(line);
        listener.accept(new TrainStep(stage, of, step, values, seconds));
    }
}
