package dev.vlab.engine.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.checkpoint.ParameterShapes;
import dev.vlab.engine.checkpoint.VlabConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Weights for measuring speed: norms as they start, and small random values for all else. */
public final class FreshWeights {

    private static final float SPREAD = 0.02f;

    private FreshWeights() {}

    /** By checkpoint key; the manager owns them. */
    public static Map<String, NDArray> of(VlabConfig config, NDManager manager) {
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
