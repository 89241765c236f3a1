package dev.vlab.engine.eval;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.Rounds;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.model.FreshWeights;
import dev.vlab.engine.model.Vlab;
import dev.vlab.engine.nn.Arithmetic;
import dev.vlab.engine.nn.Kernels;
import java.util.List;
import java.util.Map;

/** How much faster the vision trunk looks at clips in bfloat16 than in float32, and how near what it sees is. */
public final class PrecisionBenchmark {

    private PrecisionBenchmark() {}

    /**
     * Medians over the rounds.
     *
     * @param full seconds a clip in float32
     * @param half seconds a clip in bfloat16
     * @param cosine between the embeddings of a clip in both, the least of all clips
     */
    public record Result(double full, double half, double cosine) {

        /** How many times as fast bfloat16 is. */
        public double ratio() {
            return full / half;
        }
    }

    /**
     * Measures one size.
     *
     * @param seconds when no further round is begun; one is measured at least
     */
    public static Result run(EncodeSize size, double seconds) {
        try (NDManager manager = Libtorch.newManager()) {
            VlabConfig config = size.config();
            Map<String, NDArray> parameters = FreshWeights.of(config, manager);
            Vlab full = new Vlab(config, parameters, Kernels.frozen(Arithmetic.FLOAT32));
            Vlab half = new Vlab(config, parameters, Kernels.frozen(Arithmetic.BFLOAT16));
            int side = config.vision().imageSize();
            NDArray pixels = manager.randomNormal(new Shape(size.clips(), EncodeSize.FRAMES, 3, side, side));
            Rounds.Medians medians = Rounds.of(
                    seconds,
                    List.of(() -> EncodeBenchmark.encode(full, pixels), () -> EncodeBenchmark.encode(half, pixels)));
            return new Result(
                    medians.seconds().get(0) / size.clips(),
                    medians.seconds().get(1) / size.clips(),
                    cosine(full, half, pixels));
        }
    }

    private static double cosine(Vlab full, Vlab half, NDArray pixels) {
        return embedded(full, pixels)
                .mul(embedded(half, pixels))
                .sum(new int[] {1})
                .min()
                .getFloat();
    }

    private static NDArray embedded(Vlab model, NDArray pixels) { // [B, p], of length 1
        return model.clipEmbeddings(model.videoFeatures(pixels), EncodeSize.FRAMES);
    }
}
