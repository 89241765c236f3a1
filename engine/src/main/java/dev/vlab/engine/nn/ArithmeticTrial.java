package dev.vlab.engine.nn;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.Libtorch;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Chooses a model's arithmetic by trying it: bfloat16 where a product of the model's width, casts included, is clearly
 * quicker in it on this machine and comes out right, float32 everywhere else. A processor may have instructions for it
 * that this libtorch does not use, and the other way round, so that no list of processors would do.
 */
public final class ArithmeticTrial {

    /** How much quicker bfloat16 must be: what it costs in precision wants to be paid for. */
    private static final double GAIN = 1.2;

    /** Largest error that the rounding of factors to 8 bits explains, relative to the largest product. */
    private static final double ERROR = 0.02;

    private static final int ROWS = 256;
    private static final int WIDEST = 1024;
    private static final int ROUNDS = 7;

    private static final Map<Trial, Arithmetic> CHOICES = new ConcurrentHashMap<>();

    private record Trial(int width, Device device) {}

    private ArithmeticTrial() {}

    /** The best arithmetic for a model of this width where models compute unless they are told otherwise. */
    public static Arithmetic best(int width) {
        return best(width, Libtorch.engine().defaultDevice());
    }

    /** The best for a model of this width on a device; tried once, so that one program has one answer. */
    public static Arithmetic best(int width, Device device) {
        return Aten.available()
                ? CHOICES.computeIfAbsent(new Trial(Math.min(width, WIDEST), device), ArithmeticTrial::attempt)
                : Arithmetic.FLOAT32;
    }

    private static Arithmetic attempt(Trial trial) {
        int width = trial.width();
        try (NDManager manager = Libtorch.newManager(trial.device())) {
            NDArray x = manager.randomNormal(new Shape(ROWS, width));
            NDArray weight = manager.randomNormal(new Shape(4L * width, width));
            Kernels full = new AtenKernels(Arithmetic.FLOAT32, true);
            Kernels half = new AtenKernels(Arithmetic.BFLOAT16, true);
            double error = half.linear(x, weight, null)
                    .sub(full.linear(x, weight, null))
                    .abs()
                    .max()
                    .getFloat();
            double largest = full.linear(x, weight, null).abs().max().getFloat();
            if (!(error <= ERROR * largest)) {
                return Arithmetic.FLOAT32;
            }
            long fullTime = Long.MAX_VALUE;
            long halfTime = Long.MAX_VALUE;
            for (int i = 0; i < ROUNDS; i++) { // by turns, and the quickest of each: other programs slow down both
                fullTime = Math.min(fullTime, nanos(full, x, weight));
                halfTime = Math.min(halfTime, nanos(half, x, weight));
            }
            return fullTime >= GAIN * halfTime ? Arithmetic.BFLOAT16 : Arithmetic.FLOAT32;
        }
    }

    private static long nanos(Kernels kernels, NDArray x, NDArray weight) {
        long start = System.nanoTime();
        try (NDArray product = kernels.linear(x, weight, null)) {
            product.getFloat(0, 0); // waits for a GPU
        }
        return System.nanoTime() - start;
    }
}
