package dev.vlab.engine.eval;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.Rounds;
import dev.vlab.engine.nn.Arithmetic;
import dev.vlab.engine.nn.Kernels;
import dev.vlab.engine.nn.PlainKernels;
import java.util.List;

/** How much faster libtorch's fused attention is than attention by hand, forwards and with gradients. */
public final class AttentionBenchmark {

    private AttentionBenchmark() {}

    /**
     * Medians over the rounds, in seconds.
     *
     * @param fused one forward pass
     * @param plain the same by hand
     * @param fusedWithGradients a forward and a backward pass
     * @param plainWithGradients the same by hand
     */
    public record Result(double fused, double plain, double fusedWithGradients, double plainWithGradients) {

        public double forward() {
            return plain / fused;
        }

        public double withGradients() {
            return plainWithGradients / fusedWithGradients;
        }
    }

    /**
     * Measures one shape.
     *
     * @param seconds when no further round is begun; one is measured at least
     */
    public static Result run(AttentionSize size, double seconds) {
        try (NDManager manager = Libtorch.newManager()) {
            List<NDArray> operands = operands(size, manager, false);
            List<NDArray> learning = operands(size, manager, true);
            Kernels fused = Kernels.frozen(Arithmetic.FLOAT32);
            Kernels plain = new PlainKernels();
            List<Double> times = Rounds.of(
                            seconds,
                            List.of(
                                    () -> forward(fused, operands),
                                    () -> forward(plain, operands),
                                    () -> withGradients(fused, learning),
                                    () -> withGradients(plain, learning)))
                    .seconds();
            return new Result(times.get(0), times.get(1), times.get(2), times.get(3));
        }
    }

    private static List<NDArray> operands(AttentionSize size, NDManager manager, boolean learning) {
        List<NDArray> operands = List.of(
                manager.randomNormal(new Shape(size.queryShape())),
                manager.randomNormal(new Shape(size.keyShape())),
                manager.randomNormal(new Shape(size.keyShape())));
        operands.forEach(operand -> operand.setRequiresGradient(learning));
        return operands;
    }

    private static void forward(Kernels kernels, List<NDArray> operands) {
        inOwnManager(operands, () -> attend(kernels, operands).getFloat(0, 0, 0, 0));
    }

    private static void withGradients(Kernels kernels, List<NDArray> operands) {
        inOwnManager(operands, () -> {
            try (GradientCollector collector = Libtorch.engine().newGradientCollector()) {
                collector.backward(attend(kernels, operands).sum());
            }
        });
    }

    private static NDArray attend(Kernels kernels, List<NDArray> operands) {
        return kernels.attention(operands.get(0), operands.get(1), operands.get(2), null);
    }

    /** What is computed from an array belongs to its manager: for the time of the work that is one to be closed. */
    private static void inOwnManager(List<NDArray> operands, Runnable work) {
        NDManager manager = operands.getFirst().getManager();
        try (NDManager step = manager.newSubManager()) {
            operands.forEach(operand -> operand.attach(step));
            work.run();
            operands.forEach(operand -> operand.attach(manager));
        }
    }
}
