package dev.vlab.engine.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.checkpoint.Checkpoint;
import dev.vlab.engine.checkpoint.ParameterShapes;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.model.Vlab;
import dev.vlab.engine.nn.Kernels;
import dev.vlab.engine.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Trains a VLAB, from nothing or from a checkpoint, stage by stage. */
public final class Trainer {

    private final TrainConfig config;
    private final TrainListener listener;
    private final BooleanSupplier cancelled;

    /**
     * Prepares a run.
     *
     * @param listener told of every step
     * @param cancelled asked between steps; a cancelled run leaves a checkpoint to resume from
     */
    public Trainer(TrainConfig config, TrainListener listener, BooleanSupplier cancelled) {
        this.config = config;
        this.listener = listener;
        this.cancelled = cancelled;
    }

    /** What a run works with. */
    private record Session(
            RunFolder folder,
            StepLog log,
            VlabConfig model,
            Map<String, NDArray> parameters,
            BatchLoader loader,
            boolean mixedSources,
            boolean freshEncoder,
            int threads,
            NDManager manager) {}

    /**
     * Runs all stages and writes the model.
     *
     * @param resume go on from the run folder's newest checkpoint, if it has one; else the run begins anew
     * @return the model's checkpoint folder
     * @throws IOException if the configuration, a file or the run folder is not right; nothing has been trained then
     * @throws CancellationException if cancelled
     */
    public Path run(boolean resume) throws IOException {
        Libtorch.recordOnlyForGradients();
        var start = new StartingPoint(config);
        var sources = new SourceMix(config, start.imageSize());
        int threadsBefore = Libtorch.threads();
        try (var folder = new RunFolder(config.output())) {
            Path checkpoint = resume ? folder.checkpoint() : null;
            if (checkpoint == null) {
                folder.begin(config);
                start.writeTokenizer(folder.tokenizer(), sources);
            } else {
                folder.requireSame(config);
            }
            run(folder, checkpoint, start, sources);
            return folder.model();
        } finally {
            Libtorch.useThreads(threadsBefore);
        }
    }

    private void run(RunFolder folder, @Nullable Path checkpoint, StartingPoint start, SourceMix sources)
            throws IOException {
        RunFolder.Position position = checkpoint == null
                ? new RunFolder.Position(0, 0, 0, config.threads() > 0 ? config.threads() : Libtorch.threads())
                : RunFolder.position(checkpoint);
        int threads = config.threads() > 0 ? config.threads() : position.threads();
        Libtorch.useThreads(threads);
        StepLog.cut(folder.log(), position);
        if (checkpoint != null) {
            listener.note("going on from stage %d, step %d".formatted(position.stage() + 1, position.step()));
        }
        try (NDManager manager = Libtorch.newManager(Hardware.device(config.device(), listener));
                StepLog log = new StepLog(folder.log());
                Tokenizer tokenizer = Tokenizer.load(folder.tokenizer())) {
            VlabConfig model = start.model(tokenizer);
            requireSomethingToLearn(model);
            Map<String, NDArray> parameters =
                    checkpoint == null ? start.parameters(model, manager) : Checkpoint.load(checkpoint, model, manager);
            var session = new Session(
                    folder,
                    log,
                    model,
                    parameters,
                    new BatchLoader(config, model, tokenizer, sources),
                    sources.isMixed(),
                    start.hasFreshEncoder(),
                    threads,
                    manager);
            for (int stage = position.stage(); stage < config.stages().size(); stage++) {
                boolean underWay = stage == position.stage();
                run(session, stage, underWay ? position.step() : 0, underWay ? position.updates() : 0, checkpoint);
            }
            finish(session);
        }
    }

    private void run(Session session, int index, int firstStep, int updates, @Nullable Path checkpoint)
            throws IOException {
        Stage stage = config.stages().get(index);
        if (firstStep == 0 && session.freshEncoder && index == firstOfEncoder()) {
            Initializer.multimodalFromText(session.parameters);
        }
        Kernels kernels = config.mixedPrecision() ? Kernels.mixedPrecision() : Kernels.fastest();
        try (NDManager ofOptimizer = session.manager.newSubManager();
                var batches = new Prefetcher(session.loader, index, firstStep)) {
            AdamW optimizer = firstStep == 0 || checkpoint == null
                    ? new AdamW(ofOptimizer)
                    : new AdamW(ofOptimizer, RunFolder.optimizer(checkpoint, ofOptimizer), updates);
            var loop = new StageLoop(
                    stage, new Vlab(session.model, session.parameters, kernels), session.parameters, optimizer);
            for (int step = firstStep; step < stage.steps(); step++) {
                boolean stop = cancelled.getAsBoolean();
                if (stop || (step > firstStep && step % config.checkpointEvery() == 0)) {
                    save(session, new RunFolder.Position(index, step, optimizer.updates(), session.threads), optimizer);
                }
                if (stop) {
                    throw new CancellationException("training was cancelled at step " + step);
                }
                long began = System.nanoTime();
                Batch batch = batches.next();
                StageLoop.Outcome outcome = loop.step(step, batch, session.manager);
                report(session, index, step, batch, outcome, (System.nanoTime() - began) / 1e9);
            }
        }
    }

    private void requireSomethingToLearn(VlabConfig model) throws IOException {
        for (int i = 0; i < config.stages().size(); i++) {
            Stage stage = config.stages().get(i);
            if (ParameterShapes.of(model).keySet().stream().noneMatch(key -> StageLoop.learns(stage, key))) {
                throw new RunException("stages[" + i + "]: nothing of this model learns in it");
            }
        }
    }

    /** The first stage in which the multimodal encoder learns. */
    private int firstOfEncoder() {
        List<Stage> stages = config.stages();
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).readsTexts()) {
                return i;
            }
        }
        return -1;
    }

    private static void save(Session session, RunFolder.Position position, AdamW optimizer) throws IOException {
        session.log.force();
        session.folder.save(session.model, session.parameters, optimizer.state(), position);
    }

    private void report(Session session, int index, int step, Batch batch, StageLoop.Outcome outcome, double seconds)
            throws IOException {
        Stage stage = config.stages().get(index);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("stage", stage.kind());
        line.put("stage_index", index);
        line.put("step", step);
        if (session.mixedSources) {
            line.put("source", batch.source());
        }
        line.putAll(outcome.losses());
        line.put("gradient_norm", outcome.norm());
        line.put("learning_rate", stage.learningRate() * outcome.factor());
        line.put("seconds", seconds);
        session.log.append(line);
        listener.step(new TrainStep(index, stage, step, outcome.losses(), seconds));
    }

    private void finish(Session session) throws IOException {
        Path model = session.folder.model();
        Checkpoint.save(model, session.model, session.parameters, config.precision());
        Files.copy(
                session.folder.tokenizer(), model.resolve(Checkpoint.TOKENIZER), StandardCopyOption.REPLACE_EXISTING);
        long size =
                session.parameters.values().stream().mapToLong(NDArray::size).sum();
        List<List<Double>> seconds = session.log.seconds(config.stages().size());
        double all = seconds.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .sum();
        List<Double> last = seconds.getLast().stream().sorted().toList();
        Files.writeString(model.resolve(Checkpoint.CARD), TrainingCard.of(config, session.model, size, all / 3600));
        OptionalLong peak = Hardware.peakMemory();
        new RunSummary(
                        size,
                        config.steps(),
                        all,
                        last.get(last.size() / 2),
                        peak.isPresent() ? peak.getAsLong() : null,
                        session.threads,
                        session.manager.getDevice().isGpu() ? "gpu" : "cpu")
                .write(config.output());
    }
}
