package dev.vlab.engine.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, arXiv 1711.05101) and clipping of the gradients' common
 * norm. Biases, norms and other vectors do not decay.
 */
final class AdamW {

    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.98f;
    private static final float EPSILON = 1e-8f;
    private static final float DECAY = 0.01f;
    private static final float MAX_NORM = 1f;
    private static final String FIRST = ".first_moment";
    private static final String SECOND = ".second_moment";

    private final NDManager manager;
    private final Map<String, Moments> moments = new LinkedHashMap<>();
    private int updates;

    private record Moments(NDArray first, NDArray second) {}

    /** The moments belong to the manager. */
    AdamW(NDManager manager) {
        this.manager = manager;
    }

    /** Goes on from a {@link #state} after so many updates. */
    AdamW(NDManager manager, Map<String, NDArray> state, int updates) {
        this.manager = manager;
        this.updates = updates;
        state.forEach((name, array) -> {
            if (name.endsWith(FIRST)) {
                String key = name.substring(0, name.length() - FIRST.length());
                moments.put(key, new Moments(array, state.get(key + SECOND)));
            }
        });
    }

    /** The moments by parameter, to be stored. */
    Map<String, NDArray> state() {
        Map<String, NDArray> state = new LinkedHashMap<>();
        moments.forEach((key, m) -> {
            state.put(key + FIRST, m.first);
            state.put(key + SECOND, m.second);
        });
        return state;
    }

    int updates() {
        return updates;
    }

    /**
     * Moves the parameters against their gradients.
     *
     * @param parameters those that learn, by key
     * @param rate learning rate of a key
     * @param step owns what this update computes
     * @return the gradients' norm before clipping
     */
    double update(Map<String, NDArray> parameters, ToDoubleFunction<String> rate, NDManager step) {
        Map<String, NDArray> gradients = new LinkedHashMap<>();
        parameters.forEach((key, parameter) -> {
            if (parameter.hasGradient()) {
                NDArray gradient = parameter.getGradient();
                gradient.attach(step);
                gradients.put(key, gradient);
            }
        });
        float norm = norm(gradients);
        if (!Float.isFinite(norm)) {
            throw new ArithmeticException("the gradients are no longer numbers; lower the learning rate");
        }
        float scale = norm > MAX_NORM ? MAX_NORM / norm : 1;
        updates++;
        double correction1 = 1 - Math.pow(BETA1, updates);
        double correction2 = Math.sqrt(1 - Math.pow(BETA2, updates));
        gradients.forEach((key, gradient) -> {
            NDArray parameter = parameters.get(key);
            Moments m = moments.computeIfAbsent(key, k -> new Moments(zerosLike(parameter), zerosLike(parameter)));
            double learningRate = rate.applyAsDouble(key);
            NDArray clipped = gradient.mul(scale);
            m.first.muli(BETA1).addi(clipped.mul(1 - BETA1));
            m.second.muli(BETA2).addi(clipped.mul(clipped).muli(1 - BETA2));
            NDArray spread = m.second.sqrt();
            spread.attach(step);
            NDArray move = m.first.div(spread.divi((float) correction2).addi(EPSILON));
            move.attach(step);
            if (parameter.getShape().dimension() > 1) {
                parameter.muli((float) (1 - learningRate * DECAY));
            }
            parameter.subi(move.muli((float) (learningRate / correction1)));
            gradient.subi(gradient); // autograd adds to what is there
        });
        return norm;
    }

    private static float norm(Map<String, NDArray> gradients) {
        var squares = new NDList();
        gradients.values().forEach(g -> squares.add(g.square().sum()));
        return NDArrays.stack(squares).sum().sqrt().getFloat();
    }

    private NDArray zerosLike(NDArray parameter) {
        return manager.zeros(parameter.getShape());
    }
}
