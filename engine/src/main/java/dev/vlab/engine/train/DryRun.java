package dev.vlab.engine.train;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.sun.management.OperatingSystemMXBean;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.checkpoint.ModelPart;
import dev.vlab.engine.checkpoint.ParameterShapes;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.model.Vlab;
import dev.vlab.engine.nn.Kernels;
import dev.vlab.engine.text.ClipVocabulary;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run would be, without a run: the model's shapes, its parameters by part, the memory that a step of each stage
 * needs, and one step of noise where there is room. Neither weights nor data have to be there.
 */
public final class DryRun {

    /** Share of the free memory that a step may take; the rest is for what the reckoning misses. */
    private static final double ROOM = 0.85;

    /** Folder beside a configuration that has the configurations of models whose weights may be missing. */
    private static final String SHAPES = "shapes";

    private final TrainConfig run;
    private final VlabConfig model;
    private final List<String> notes = new ArrayList<>();

    /**
     * What was found.
     *
     * @param parameters of all parts together
     * @param parts parameters by part
     * @param stages what each stage needs
     * @param available free memory in bytes
     * @param step a step that was done, null where none fits
     * @param notes what a person should know, a sentence each
     */
    public record Report(
            long parameters,
            Map<String, Long> parts,
            List<OfStage> stages,
            long available,
            @Nullable DoneStep step,
            List<String> notes) {}

    /**
     * What a stage needs.
     *
     * @param learning parameters that learn
     * @param clips clips at once, a piece of a step
     * @param activations what the piece keeps until its gradients are known
     * @param update what the update keeps instead, afterwards
     * @param bytes of memory in all, about
     * @param fits whether that is there
     */
    public record OfStage(
            String kind,
            long learning,
            int clips,
            int frames,
            long weights,
            long gradients,
            long optimizer,
            long activations,
            long update,
            long bytes,
            boolean fits) {}

    /**
     * A step that was done.
     *
     * @param stage number of its stage, from 0
     * @param clips clips that it learned from
     * @param peak most memory that this program held, in bytes; null where that is not known
     */
    public record DoneStep(
            int stage,
            int clips,
            double loss,
            double seconds,
            @JsonProperty("peak_bytes") @Nullable Long peak) {}

    /**
     * Prepares it.
     *
     * @param file the run's configuration; a start that is not there is looked for in the folder {@code shapes} beside
     * @throws IOException if the configuration is not right, or a start that is not there has no shapes either
     */
    public DryRun(TrainConfig run, Path file) throws IOException {
        this.run = run;
        var start = new StartingPoint(withShapes(run, file));
        this.model = start.model(vocabulary(), ClipVocabulary.maskTokenId());
        for (DataSource source : run.sources()) {
            if (source.path() != null && !Files.exists(source.path())) {
                notes.add(source.path() + " is not there yet");
            }
        }
    }

    private TrainConfig withShapes(TrainConfig run, Path file) {
        Path start = run.start();
        if (start == null || Files.exists(start)) {
            return run;
        }
        Path shapes = file.toAbsolutePath()
                .resolveSibling(SHAPES)
                .resolve(start.normalize().getFileName().toString());
        if (!Files.isDirectory(shapes)) {
            return run;
        }
        notes.add(start + " is not there yet; its shapes are known, its weights are made up");
        return run.startingFrom(shapes);
    }

    private int vocabulary() throws IOException {
        return run.model() == null
                ? 0
                : ClipVocabulary.ofWords(new SourceMix(run, run.model().imageSize()).words())
                        .size();
    }

    /** Reckons, and does a step where there is room. */
    public Report run() throws IOException {
        long available =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getFreeMemorySize();
        Map<String, Long> parts = new LinkedHashMap<>();
        ModelPart.count(model).forEach((part, count) -> parts.put(part.title(), count));
        List<OfStage> stages = new ArrayList<>();
        DoneStep step = null;
        for (Stage stage : run.stages()) {
            OfStage needed = reckon(stage, available);
            if (step == null && needed.fits) {
                step = step(stages.size(), piece(stage));
            }
            stages.add(needed);
        }
        return new Report(
                parts.values().stream().mapToLong(Long::longValue).sum(),
                parts,
                List.copyOf(stages),
                available,
                step,
                List.copyOf(notes));
    }

    private OfStage reckon(Stage stage, long available) {
        StepMemory memory = StepMemory.of(model, stage, run.mixedPrecision());
        long learning = ParameterShapes.of(model).entrySet().stream()
                .filter(parameter -> StageLoop.learns(stage, parameter.getKey()))
                .mapToLong(parameter -> parameter.getValue().size())
                .sum();
        return new OfStage(
                ConfigJson.JSON.convertValue(stage.kind(), String.class),
                learning,
                stage.clips() / stage.accumulate(),
                stage.frames(),
                memory.weights(),
                memory.gradients(),
                memory.optimizer(),
                memory.activations(),
                memory.update(),
                memory.total(),
                memory.total() <= ROOM * available);
    }

    /** The stage with one piece of its clips for a step. */
    private static Stage piece(Stage stage) {
        return new Stage(
                stage.kind(),
                stage.steps(),
                stage.clips() / stage.accumulate(),
                stage.frames(),
                1,
                stage.objectives(),
                stage.questions(),
                stage.learningRate(),
                stage.clipLearningRate(),
                stage.sequencesFrom(),
                stage.sequencesTo());
    }

    /** Keeps what a run would tell. */
    private final class Noted implements TrainListener {

        @Override
        public void step(TrainStep step) {}

        @Override
        public void note(String message) {
            notes.add(message);
        }
    }

    private DoneStep step(int index, Stage stage) throws IOException {
        Kernels kernels = run.mixedPrecision() ? Kernels.mixedPrecision() : Kernels.fastest();
        Device device = Hardware.device(run.device(), new Noted());
        if (device.isGpu()) {
            notes.add("free memory is the machine's, not the GPU's; whether a step fits the GPU shows when it is done");
        }
        try (NDManager manager = Libtorch.newManager(device)) {
            Map<String, NDArray> parameters = Initializer.parameters(model, manager);
            var loop = new StageLoop(
                    stage, new Vlab(model, parameters, kernels), parameters, new AdamW(manager.newSubManager()));
            Batch batch = new MadeUpBatch(model, run.seed()).of(stage);
            long began = System.nanoTime();
            StageLoop.Outcome outcome = loop.step(0, batch, manager);
            double seconds = (System.nanoTime() - began) / 1e9;
            var peak = Hardware.peakMemory();
            float loss = outcome.losses().getOrDefault("loss", Float.NaN);
            return new DoneStep(index, stage.clips(), loss, seconds, peak.isPresent() ? peak.getAsLong() : null);
        }
    }
}
