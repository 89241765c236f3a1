package dev.vlab.engine.nn;

import dev.vlab.engine.Libtorch;

/**
 * What libtorch offers on this machine, as tried here.
 *
 * @param version of PyTorch
 * @param gpus that it can use
 * @param threads that share the work of one operation
 * @param fused whether operators are called that do several steps at once, as attention's
 * @param best the arithmetic in which products of a model's width come quickest and right
 */
public record EngineFacts(String version, int gpus, int threads, boolean fused, Arithmetic best) {

    /** Tries it, which takes a moment the first time. */
    public static EngineFacts measure(int width) {
        return new EngineFacts(
                Libtorch.engine().getVersion(),
                Libtorch.engine().getGpuCount(),
                Libtorch.threads(),
                Aten.available(),
                ArithmeticTrial.best(width));
    }
}
