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

/**
 * How fast the vision trunk is, image features and video features both, against its matrix products alone in the same
 * libtorch. The two are timed by turns, so that whatever else the machine does falls on both.
 */
public final class EncodeBenchmark {

    private EncodeBenchmark() {}

    /**
     * Medians over the rounds.
     *
     * @param model which size
     * @param clips of 8 frames, encoded at a time
     * @param rounds how many were timed
     * @param trunk clips a second through the trunk
     * @param products clips a second through its matrix products alone
     */
    public record Result(String model, int clips, int rounds, double trunk, double products) {

        /** Share of the limit that is reached. */
        public double ratio() {
            return trunk / products;
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
            Kernels kernels = Kernels.frozen(Arithmetic.FLOAT32);
            Vlab model = new Vlab(config, parameters, kernels);
            int side = config.vision().imageSize();
            NDArray pixels = manager.randomNormal(new Shape(size.clips(), EncodeSize.FRAMES, 3, side, side));
            var products = new TrunkProducts(config.vision(), parameters, kernels, size.clips(), manager);
            Rounds.Medians medians = Rounds.of(seconds, List.of(() -> encode(model, pixels), products::run));
            return new Result(
                    size.name(),
                    size.clips(),
                    medians.count(),
                    size.clips() / medians.seconds().get(0),
                    size.clips() / medians.seconds().get(1));
        }
    }

    static void encode(Vlab model, NDArray pixels) {
        try (NDManager step = pixels.getManager().newSubManager()) {
            NDArray own = pixels.duplicate();
            own.attach(step);
            var features = model.features(own);
            features.image().getFloat(0, 0, 0);
            features.video().getFloat(0, 0, 0);
        }
    }
}
