package dev.vlab.engine.task;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.Rounds;
import dev.vlab.engine.model.BlendedMemory;
import dev.vlab.engine.model.Vlab;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** How much faster texts are written when the keys and values of what is written are kept. */
public final class CaptionBenchmark {

    private CaptionBenchmark() {}

    /**
     * Medians over the rounds.
     *
     * @param kept seconds for all texts, each token read once
     * @param anew seconds for all texts, all tokens read anew for each
     * @param same whether both wrote the same texts
     */
    public record Result(double kept, double anew, boolean same) {

        /** How many times as fast keeping is. */
        public double ratio() {
            return anew / kept;
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
            BlendedMemory memory = memory(vlab, model.info(), clips, step);
            Rounds.Medians medians = Rounds.of(
                    seconds,
                    List.of(
                            () -> write(vlab, memory, clips, tokens, step, true),
                            () -> write(vlab, memory, clips, tokens, step, false)));
            List<Beam> kept = write(vlab, memory, clips, tokens, step, true);
            List<Beam> anew = write(vlab, memory, clips, tokens, step, false);
            boolean same = true;
            for (int i = 0; i < clips; i++) {
                same &= Arrays.equals(kept.get(i).ids(), anew.get(i).ids());
            }
            return new Result(medians.seconds().get(0), medians.seconds().get(1), same);
        });
    }

    /** The most tokens that a caption can have. */
    public static int longest(LoadedModel model) {
        return model.run((vlab, tokenizer, step) ->
                Objects.requireNonNull(vlab.config().multimodal()).maxPositionEmbeddings() - 2);
    }

    private static BlendedMemory memory(Vlab vlab, ModelInfo info, int clips, NDManager step) {
        NDArray pixels = step.randomNormal(new Shape(clips, info.frames(), 3, info.imageSize(), info.imageSize()));
        return vlab.multimodal().memory(vlab.features(pixels));
    }

    private static List<Beam> write(
            Vlab vlab, BlendedMemory memory, int clips, int tokens, NDManager step, boolean kept) {
        try (NDManager work = step.newSubManager()) {
            var search = new BeamSearch(new Reader(vlab, memory, work, kept), BeamSearch.ENDLESS, tokens + 1);
            return search.search(vlab.config().text().bosTokenId(), clips, Progress.NONE);
        }
    }
}
