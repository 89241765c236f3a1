package dev.vlab.engine.cli;

import dev.vlab.engine.nn.Arithmetic;
import dev.vlab.engine.nn.Kernels;
import dev.vlab.engine.task.ForwardPass;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "forward",
        description =
                "Runs one pass of a model over raw tensors and writes what it computes, to compare it with another"
                        + " implementation.")
final class ForwardVerb extends Verb {

    @Mixin
    private ModelOption model;

    @Option(names = "--inputs", required = true, paramLabel = "F", description = "The tensors to read (safetensors).")
    private Path inputs;

    @Option(names = "--outputs", required = true, paramLabel = "F", description = "Where to write the outputs.")
    private Path outputs;

    @Option(names = "--gradients", paramLabel = "F", description = "Where to write the gradients of the loss.")
    private @Nullable Path gradients;

    @Override
    Outcome run(Progress progress) throws IOException {
        // Compared with another implementation, it is exact unless told otherwise.
        Kernels kernels = model.arithmetic() == Arithmetic.BFLOAT16 ? Kernels.mixedPrecision() : Kernels.fastest();
        ForwardPass.Report report = ForwardPass.run(model.folder(), inputs, outputs, gradients, kernels);
        String loss = report.loss() == null ? "" : "loss " + report.loss() + "\n";
        return new Outcome(report, loss + "wrote " + String.join(", ", report.outputs()) + " to " + outputs);
    }
}
