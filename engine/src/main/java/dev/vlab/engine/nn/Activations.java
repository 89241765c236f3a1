package dev.vlab.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/** The activations that CLIP's configurations name. */
public final class Activations {

    /** Sharpness of the sigmoid that stands in for the Gaussian's in OpenAI's CLIP. */
    private static final float QUICK_GELU_SLOPE = 1.702f;

    private Activations() {}

    /** Element by element. */
    public static NDArray apply(dev.vlab.engine.checkpoint.Activation activation, NDArray x) {
        return switch (activation) {
            case QUICK_GELU -> x.mul(Activation.sigmoid(Scalars.times(x, QUICK_GELU_SLOPE)));
            case GELU -> Activation.gelu(x);
        };
    }
}
