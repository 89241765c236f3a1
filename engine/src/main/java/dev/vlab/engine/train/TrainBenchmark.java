package dev.vlab.engine.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import dev.vlab.engine.DeviceChoice;
import dev.vlab.engine.GradientTurn;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.Rounds;
import dev.vlab.engine.checkpoint.Blending;
import dev.vlab.engine.checkpoint.Precision;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.model.Vlab;
import dev.vlab.engine.nn.Kernels;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Three runs side by side, step by step: one in float32, one in bfloat16 mixed precision with the same weights and the
 * same batches, and one in float32 with other batches, which shows how far apart two runs are by chance alone.
 */
public final class TrainBenchmark {

    private TrainBenchmark() {}

    /**
     * Medians over the steps, in seconds, and the losses step by step.
     *
     * @param forward the losses alone, float32
     * @param full a whole step in float32: losses, gradients, update
     * @param halfForward the losses alone, mixed precision
     * @param half a whole step in mixed precision
     * @param fullLoss of the run in float32
     * @param halfLoss of the run in mixed precision
     * @param otherLoss of the run in float32 with other batches
     */
    public record Result(
            double forward,
            double full,
            double halfForward,
            double half,
            List<Double> fullLoss,
            List<Double> halfLoss,
            List<Double> otherLoss) {

        /** Mean distance of the curves of both precisions against that of two runs in the same one. */
        public double apart() {
            return distance(fullLoss, halfLoss) / distance(fullLoss, otherLoss);
        }

        private static double distance(List<Double> one, List<Double> other) {
            double sum = 0;
            for (int i = 0; i < one.size(); i++) {
                sum += Math.abs(one.get(i) - other.get(i));
            }
            return sum / one.size();
        }
    }

    /** A run like the sample model's in its last stage. */
    public static TrainConfig sampleModel(int clips) {
        var model = new Architecture(80, 16, 128, 4, 2, 3, 4, 16, Blending.STACK, true, true);
        var kind = StageKind.INTEGRATED_TUNING;
        var stage = new Stage(kind, 1000, clips, 8, 1, Objective.usual(kind), 6, 1e-3, 5e-4, 0.5, 0.6);
        return new TrainConfig(
                Path.of("."),
                1,
                2026,
                8,
                true,
                1,
                model,
                null,
                null,
                List.of(DataSource.WORLD),
                DeviceChoice.CPU,
                0,
                Precision.F16,
                List.of(stage));
    }

    /** A model that learns. */
    private static final class Run {
        private final Map<String, NDArray> parameters;
        private final Losses losses;
        private final AdamW optimizer;
        private final List<Double> curve = new ArrayList<>();

        Run(VlabConfig config, Map<String, NDArray> start, Kernels kernels, NDManager manager) {
            parameters = new LinkedHashMap<>();
            start.forEach((key, value) -> parameters.put(key, value.duplicate()));
            losses = new Losses(new Vlab(config, parameters, kernels));
            optimizer = new AdamW(manager);
        }

        void learning(boolean on) {
            parameters.values().forEach(parameter -> parameter.setRequiresGradient(on));
        }

        double forward(Stage stage, Batch batch, NDManager step) {
            return sum(stage, batch, step).getFloat();
        }

        private NDArray sum(Stage stage, Batch batch, NDManager step) {
            return losses.of(stage, batch, batch, step).values().stream()
                    .reduce(NDArray::add)
                    .orElseThrow();
        }

        void step(Stage stage, Batch batch, NDManager step) {
            try (GradientTurn turn = GradientTurn.take();
                    GradientCollector collector = turn.collector()) {
                NDArray loss = sum(stage, batch, step);
                curve.add((double) loss.getFloat());
                collector.backward(loss);
            }
            optimizer.update(parameters, key -> stage.learningRate(), step);
        }
    }

    /**
     * Trains in the last stage's way, from fresh weights.
     *
     * @param config names the model and the size of a batch; nothing is written
     * @param steps of each run, at least 1; the first of several only warms up
     * @throws java.util.concurrent.CancellationException if no longer wanted
     */
    public static Result run(TrainConfig config, int steps, Progress progress) throws IOException {
        var beginning = new StartingPoint(config);
        var sources = new SourceMix(config, beginning.imageSize());
        Path words = Files.createTempFile("vlab-bench", ".json");
        beginning.writeTokenizer(words, sources);
        try (NDManager manager = Libtorch.newManager();
                Tokenizer tokenizer = Tokenizer.load(words)) {
            VlabConfig model = beginning.model(tokenizer);
            Map<String, NDArray> start = beginning.parameters(model, manager);
            Run full = new Run(model, start, Kernels.fastest(), manager);
            Run half = new Run(model, start, Kernels.mixedPrecision(), manager);
            Run other = new Run(model, start, Kernels.fastest(), manager);
            var loader = new BatchLoader(config, model, tokenizer, sources);
            int stageIndex = config.stages().size() - 1;
            Stage stage = config.stages().get(stageIndex);
            double[][] times = new double[4][steps];
            for (int i = 0; i < steps; i++) {
                progress.check();
                progress.report((double) i / steps, "step %d of %d".formatted(i + 1, steps));
                Batch batch = loader.load(stageIndex, i);
                times[0][i] = timed(full, false, stage, batch, manager);
                times[1][i] = timed(full, true, stage, batch, manager);
                times[2][i] = timed(half, false, stage, batch, manager);
                times[3][i] = timed(half, true, stage, batch, manager);
                timed(other, true, stage, loader.load(stageIndex, stage.steps() + i), manager);
            }
            return new Result(
                    median(times[0]),
                    median(times[1]),
                    median(times[2]),
                    median(times[3]),
                    full.curve,
                    half.curve,
                    other.curve);
        } finally {
            Files.deleteIfExists(words);
        }
    }

    private static double timed(Run run, boolean whole, Stage stage, Batch batch, NDManager manager) {
        run.learning(whole);
        return Rounds.seconds(() -> {
            try (NDManager step = manager.newSubManager()) {
                if (whole) {
                    run.step(stage, batch, step);
                } else {
                    run.forward(stage, batch, step);
                }
            }
        });
    }

    private static double median(double[] times) {
        return Rounds.median(times.length == 1 ? times : Arrays.copyOfRange(times, 1, times.length));
    }
}
