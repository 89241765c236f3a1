package dev.vlab.engine.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.function.UnaryOperator;

/**
 * Lets go of what a layer computes on its way as soon as it is through, so that a trunk needs the memory of one layer
 * and not of all.
 */
final class Passing {

    private Passing() {}

    /**
     * Applies a layer. Where gradients flow all is kept until the step ends, because the backward pass reads it.
     *
     * @return the layer's result, in the manager of {@code x}
     */
    static NDArray through(NDArray x, UnaryOperator<NDArray> layer) {
        NDManager step = x.getManager();
        NDManager passing = step.newSubManager(); // closed with the step at the latest
        x.attach(passing);
        NDArray y = layer.apply(x);
        x.attach(step);
        y.attach(step);
        if (!y.hasGradient()) {
            passing.close();
        }
        return y;
    }
}
