package dev.vlab.engine.task;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.Rounds;
import dev.vlab.engine.checkpoint.Activation;
import dev.vlab.engine.checkpoint.Blending;
import dev.vlab.engine.checkpoint.MultimodalConfig;
import dev.vlab.engine.checkpoint.TextConfig;
import dev.vlab.engine.checkpoint.VisionConfig;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.model.BlendedMemory;
import dev.vlab.engine.model.Features;
import dev.vlab.engine.model.FreshWeights;
import dev.vlab.engine.model.Vlab;
import dev.vlab.engine.nn.ArithmeticTrial;
import dev.vlab.engine.nn.Kernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/** How much faster texts are written when keys and values are kept: those of the clip, and those of what is written. */
public final class CaptionBenchmark {

    private static final int LARGE = 768;
    private static final int LARGE_FRAMES = 8;

    private CaptionBenchmark() {}

    /**
     * Medians over the rounds.
     *
     * @param kept seconds for all texts, the clip and each token read once
     * @param clipKept seconds for all texts, the clip read once, all tokens anew for each
     * @param anew seconds for all texts, the clip and all tokens read anew for each token
     * @param same whether all wrote the same texts
     */
    public record Result(double kept, double clipKept, double anew, boolean same) {

        /** How many times as fast it is to keep all than nothing. */
        public double ratio() {
            return anew / kept;
        }

        /** How many times as fast it is to keep all than the clip alone. */
        public double textRatio() {
            return clipKept / kept;
        }
    }

    /**
     * Measures beam search about clips of noise; texts do not end before they have their length.
     *
     * @param clips described side by side
     * @param tokens of each text
     * @param seconds when no further round is begun; one is measured at least
     */
    public static Result run(LoadedModel model, int clips, int tokens, double seconds) {
        model.require(Capability.CAPTION);
        return model.run((vlab, tokenizer, step) -> {
            ModelInfo info = model.info();
            NDArray pixels = step.randomNormal(new Shape(clips, info.frames(), 3, info.imageSize(), info.imageSize()));
            return run(vlab, vlab.features(pixels), tokens, seconds, step);
        });
    }

    /** The same with an encoder of CLIP's size: six layers of width 768 over CLIP's vocabulary, freshly made. */
    public static Result runLarge(int clips, int tokens, double seconds) {
        try (NDManager manager = Libtorch.newManager()) {
            VlabConfig config = large();
            Kernels kernels = Kernels.frozen(ArithmeticTrial.best(LARGE));
            Vlab vlab = new Vlab(config, FreshWeights.of(config, manager), kernels);
            Shape shape = new Shape((long) clips * LARGE_FRAMES, config.vision().positions(), LARGE);
            var features = new Features(manager.randomNormal(shape), manager.randomNormal(shape), clips, LARGE_FRAMES);
            return run(vlab, features, tokens, seconds, manager);
        }
    }

    private static VlabConfig large() {
        Activation act = Activation.GELU;
        var vision = new VisionConfig(LARGE, 1, 12, LARGE, act, 1e-5f, 224, 32, true, false, false, null);
        var text = new TextConfig(8, 1, 1, 8, act, 1e-5f, 49_409, 77, 49_406, 49_407, 0);
        var multimodal = new MultimodalConfig(
                LARGE, 6, 12, 4 * LARGE, act, 1e-5f, 49_409, 77, LARGE_FRAMES, 49_408, Blending.STACK, true);
        return new VlabConfig(VlabConfig.VLAB, 8, vision, text, multimodal);
    }

    private static Result run(Vlab vlab, Features features, int tokens, double seconds, NDManager step) {
        BlendedMemory memory = vlab.multimodal().memory(features);
        int clips = features.clips();
        List<Function<NDManager, Reader>> readers = List.of(
                work -> new Reader(vlab, memory, work, true),
                work -> new Reader(vlab, memory, work, false),
                work -> Reader.keepingNothing(vlab, features, work));
        List<List<Beam>> written = new ArrayList<>(Collections.nCopies(readers.size(), List.of()));
        Rounds.Medians medians = Rounds.of(
                seconds,
                IntStream.range(0, readers.size())
                        .<Runnable>mapToObj(
                                way -> () -> written.set(way, write(vlab, readers.get(way), clips, tokens, step)))
                        .toList());
        boolean same = written.stream().allMatch(way -> ids(way).equals(ids(written.getFirst())));
        List<Double> took = medians.seconds();
        return new Result(took.get(0), took.get(1), took.get(2), same);
    }

    private static List<List<Long>> ids(List<Beam> beams) {
        return beams.stream()
                .map(beam -> Arrays.stream(beam.ids()).boxed().toList())
                .toList();
    }

    /** The most tokens that a caption can have. */
    public static int longest(LoadedModel model) {
        return model.run((vlab, tokenizer, step) ->
                Objects.requireNonNull(vlab.config().multimodal()).maxPositionEmbeddings() - 2);
    }

    private static List<Beam> write(
            Vlab vlab, Function<NDManager, Reader> reader, int clips, int tokens, NDManager step) {
        try (NDManager work = step.newSubManager()) {
            var search = new BeamSearch(reader.apply(work), BeamSearch.ENDLESS, tokens + 1);
            return search.search(vlab.config().text().bosTokenId(), clips, Progress.NONE).stream()
                    .map(List::getFirst)
                    .toList();
        }
    }
}
