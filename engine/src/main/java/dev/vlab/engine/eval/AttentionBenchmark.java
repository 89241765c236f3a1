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
            NDArray q = manager.randomNormal(new Shape(size.queryShape()));
            NDArray k = manager.randomNormal(new Shape(size.keyShape()));
            NDArray v = manager.randomNormal(new Shape(size.keyShape()));
            List<NDArray> operands = List.of(q, k, v);
            Kernels fused = Kernels.frozen(Arithmetic.FLOAT32);
            Kernels plain = new PlainKernels();
            List<Double> times = Rounds.of(
                            seconds,
                            List.of(
                                    () -> forward(fused, operands),
                                    () -> forward(plain, operands),
                                    () -> withGradients(fused, operands),
                                    () -> withGradients(plain, operands)))
                    .seconds();
            return new Result(times.get(0), times.get(1), times.get(2), times.get(3));
        }
    }

    private static void forward(Kernels kernels, List<NDArray> operands) {
        try (NDManager step = operands.getFirst().getManager().newSubManager()) {
            attend(kernels, operands, step, false).getFloat(0, 0, 0, 0);
        }
    }

    private static void withGradients(Kernels kernels, List<NDArray> operands) {
        try (NDManager step = operands.getFirst().getManager().newSubManager();
                GradientCollector collector = Libtorch.engine().newGradientCollector()) {
            collector.backward(attend(kernels, operands, step, true).sum());
        }
    }

    private static NDArray attend(Kernels kernels, List<NDArray> operands, NDManager step, boolean learning) {
        List<NDArray> own = operands.stream().map(NDArray::duplicate).toList();
        for (NDArray operand : own) {
            operand.attach(step);
            operand.setRequiresGradient(learning);
        }
        return kernels.attention(own.get(0), own.get(1), own.get(2), null);
    }
}
