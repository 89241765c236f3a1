package dev.vlab.engine.train;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vlab.engine.DeviceChoice;
import dev.vlab.engine.checkpoint.Precision;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A training run, as its JSON file says it ({@code assets/training/README.md} describes every key). A key that is not
 * known, is missing or has a value out of range is named before anything starts. Paths are relative to the working
 * directory.
 *
 * @param output the run folder
 * @param seed of the fresh weights, the batches and the masking
 * @param worldSeed of the sample world, where it is learned from
 * @param frames frames sampled from each clip, where a stage does not say otherwise
 * @param mixedPrecision whether matrix products are done in bfloat16 where this machine can
 * @param checkpointEvery steps between checkpoints
 * @param model the size of a model made from nothing; null where the run starts from a checkpoint
 * @param start a checkpoint folder to start from; null where the model is made from nothing
 * @param encoder what is added to a plain CLIP that the run starts from; null for the usual size
 * @param sources where the clips come from
 * @param device where to compute
 * @param threads of libtorch, 0 for as many as it takes by itself; the same number gives the same curve
 * @param precision how the finished model's weights are stored
 * @param stages what is learned, in order
 */
public record TrainConfig(
        Path output,
        long seed,
        long worldSeed,
        int frames,
        boolean mixedPrecision,
        int checkpointEvery,
        @Nullable Architecture model,
        @Nullable Path start,
        @Nullable EncoderSize encoder,
        List<DataSource> sources,
        DeviceChoice device,
        int threads,
        Precision precision,
        List<Stage> stages) {

    private static final int MOST_THREADS = 1024;

    public TrainConfig {
        Check.that(output != null, "output", "is missing");
        Check.that(model != null || start != null, "model", "is missing, and there is no start to take it from");
        Check.that(model == null || start == null, "start", "has a model already: leave model out");
        Check.that(encoder == null || start != null, "encoder", "is for a run with a start");
        Check.that(stages != null && !stages.isEmpty(), "stages", "must name at least one stage");
        Check.that(sources != null && !sources.isEmpty(), "sources", "must name at least one source");
        Check.that(checkpointEvery > 0, "checkpoint_every", "must be above 0");
        Check.that(frames > 0, "frames", "must be above 0");
        Check.that(
                model == null || mostFrames(frames, stages) <= model.maxFrames(),
                "frames",
                "must be at most max_frames, in every stage");
        Check.that(device != null, "device", "is missing");
        Check.that(threads >= 0 && threads <= MOST_THREADS, "threads", "must be 0 (automatic) to " + MOST_THREADS);
        Check.that(precision != null, "precision", "is missing");
        stages = List.copyOf(stages);
        sources = List.copyOf(sources);
    }

    /**
     * Reads a configuration.
     *
     * @throws IOException naming the file, the key and what is wrong with it
     */
    public static TrainConfig read(Path file) throws IOException {
        return ConfigJson.read(file);
    }

    /**
     * A configuration that is in memory already.
     *
     * @throws IOException naming the key and what is wrong with it
     */
    public static TrainConfig of(ObjectNode json) throws IOException {
        return ConfigJson.bind(json);
    }

    /** The whole configuration, with the values that its file left out. */
    public ObjectNode json() {
        return ConfigJson.tree(this);
    }

    /** The same run from another checkpoint folder. */
    TrainConfig startingFrom(Path folder) {
        return new TrainConfig(
                output,
                seed,
                worldSeed,
                frames,
                mixedPrecision,
                checkpointEvery,
                model,
                folder,
                encoder,
                sources,
                device,
                threads,
                precision,
                stages);
    }

    /** The longest clips of any stage. */
    int mostFrames() {
        return mostFrames(frames, stages);
    }

    private static int mostFrames(int frames, List<Stage> stages) {
        return Math.max(frames, stages.stream().mapToInt(Stage::frames).max().orElseThrow());
    }

    /** Number of updates of all stages. */
    public int steps() {
        return stages.stream().mapToInt(Stage::steps).sum();
    }
}
