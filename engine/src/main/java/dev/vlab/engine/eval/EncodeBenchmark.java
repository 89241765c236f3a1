package dev.vlab.engine.eval;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.checkpoint.ParameterShapes;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.model.Vlab;
import dev.vlab.engine.nn.Kernels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How fast the vision trunk is, image features and video features both, against its matrix products alone in the same
 * libtorch. The two are timed by turns, so that whatever else the machine does falls on both.
 */
public final class EncodeBenchmark {

    private static final int ROUNDS = 7;

    private static final float SPREAD = 0.02f;

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
            Map<String, NDArray> parameters = parameters(config, manager);
            Kernels kernels = Kernels.fastest();
            Vlab model = new Vlab(config, parameters, kernels);
            int side = config.vision().imageSize();
            NDArray pixels = manager.randomNormal(new Shape(size.clips(), EncodeSize.FRAMES, 3, side, side));
            var products = new TrunkProducts(config.vision(), parameters, kernels, size.clips(), manager);
            return measure(size, seconds, () -> encode(model, pixels), products::run);
        }
    }

    private static Result measure(EncodeSize size, double seconds, Runnable trunk, Runnable products) {
        seconds(trunk);
        seconds(products); // the first round of each only warms up
        List<Double> ofTrunk = new ArrayList<>();
        List<Double> ofProducts = new ArrayList<>();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (ofTrunk.isEmpty() || (ofTrunk.size() < ROUNDS && System.nanoTime() < end)) {
            ofTrunk.add(seconds(trunk));
            ofProducts.add(seconds(products));
        }
        return new Result(
                size.name(),
                size.clips(),
                ofTrunk.size(),
                size.clips() / median(ofTrunk),
                size.clips() / median(ofProducts));
    }

    private static void encode(Vlab model, NDArray pixels) {
        try (NDManager step = pixels.getManager().newSubManager()) {
            NDArray own = pixels.duplicate();
            own.attach(step);
            var features = model.features(own);
            features.image().getFloat(0, 0, 0);
            features.video().getFloat(0, 0, 0);
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** Norms as they start, and small random values for all else. */
    private static Map<String, NDArray> parameters(VlabConfig config, NDManager manager) {
        var random = new Random(1);
        Map<String, NDArray> parameters = new LinkedHashMap<>();
        ParameterShapes.of(config).forEach((key, shape) -> {
            boolean gain = shape.dimension() == 1 && key.endsWith("weight");
            parameters.put(key, gain ? manager.ones(shape) : random(shape, random, manager));
        });
        return parameters;
    }

    private static NDArray random(Shape shape, Random random, NDManager manager) {
        float[] values = new float[(int) shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = SPREAD * (2 * random.nextFloat() - 1);
        }
        return manager.create(values, shape);
    }
}
