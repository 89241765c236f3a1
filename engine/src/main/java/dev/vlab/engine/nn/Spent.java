package dev.vlab.engine.nn;

import ai.djl.ndarray.NDArray;

/** Arrays that have served their purpose: the next operation finds their memory still in the processor's cache. */
public final class Spent {

    private Spent() {}

    /** Lets go of an array that nobody else holds, unless a backward pass is going to read it. */
    public static void free(NDArray array) {
        if (!array.hasGradient()) {
            array.close();
        }
    }

    /** {@code x + branch}, in the branch's own memory where no backward pass needs it. */
    public static NDArray add(NDArray x, NDArray branch) {
        return branch.hasGradient() ? x.add(branch) : branch.addi(x);
    }
}
