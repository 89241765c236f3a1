package dev.vlab.app.training;

import dev.vlab.app.chart.Band;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.DeviceChoice;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.train.DataSource;
import dev.vlab.engine.train.Stage;
import dev.vlab.engine.train.StageKind;
import dev.vlab.engine.train.TrainConfig;
import dev.vlab.engine.train.Trainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * What a configuration file says is to be trained: the one place of this page that knows the engine's training.
 *
 * @param file the configuration
 * @param device what it would be trained on
 */
public record TrainingPlan(Path file, TrainConfig config, String device) {
    private static final Texts TEXTS = Texts.of(TrainingPlan.class);

    /**
     * One stage.
     *
     * @param name what it learns, in words
     * @param clips clips a step
     * @param frames pictures a step
     */
    public record Part(String name, int steps, int clips, int frames) {}

    /**
     * Reads a configuration.
     *
     * @throws IOException naming the file, the key and what is wrong with it
     */
    static TrainingPlan read(Path file) throws IOException {
        TrainConfig config = TrainConfig.read(file);
        var device = Libtorch.engine().defaultDevice();
        boolean gpu = device.isGpu() && config.device() != DeviceChoice.CPU;
        return new TrainingPlan(file, config, gpu ? "GPU " + device.getDeviceId() : "CPU");
    }

    /**
     * Trains; comes back when all is done.
     *
     * @param resume go on from the run's checkpoint
     * @param stepped told after every step
     * @return the model's folder
     * @throws java.util.concurrent.CancellationException if cancelled, after a checkpoint was left
     */
    Path train(boolean resume, Runnable stepped, BooleanSupplier cancelled) throws IOException {
        return new Trainer(config, step -> stepped.run(), cancelled).run(resume);
    }

    /** The run's folder. */
    public Path output() {
        return config.output().toAbsolutePath().normalize();
    }

    public String name() {
        return String.valueOf(output().getFileName());
    }

    public List<Part> parts() {
        return config.stages().stream().map(this::part).toList();
    }

    private Part part(Stage stage) {
        boolean single = stage.kind() == StageKind.CONTRASTIVE_FRAMES;
        return new Part(
                TEXTS.get(stage.kind()),
                stage.steps(),
                stage.clips(),
                single ? stage.clips() : stage.clips() * config.frames());
    }

    public int steps() {
        return config.steps();
    }

    /** The stages as the chart marks them. */
    public List<Band> bands() {
        List<Band> bands = new ArrayList<>();
        int from = 0;
        for (Part part : parts()) {
            bands.add(new Band(part.name(), from, from + part.steps()));
            from += part.steps();
        }
        return bands;
    }

    /** The model's size, or what it starts from, one line. */
    public String model() {
        var model = config.model();
        return model == null
                ? TEXTS.get("from.model", config.start(), config.frames())
                : TEXTS.get("from.nothing", model.imageSize(), model.imageSize(), config.frames(), model.width());
    }

    /** Where the clips come from, one line. */
    public String sources() {
        return config.sources().stream().map(TrainingPlan::source).collect(Collectors.joining(", "));
    }

    private static String source(DataSource source) {
        return source.path() == null ? TEXTS.get("world") : source.path().toString();
    }
}
