package dev.vlab.engine.cli;

import dev.vlab.engine.nn.Arithmetic;
import dev.vlab.engine.task.Capability;
import dev.vlab.engine.task.LoadedModel;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --model}, and loading what it names. */
final class ModelOption {

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "The checkpoint folder; by default the sample model that comes with the program.")
    private @Nullable Path folder;

    @Option(
            names = "--precision",
            paramLabel = "P",
            defaultValue = "auto",
            description = "What it computes in: fp32, bf16, or auto, the best on this machine (${DEFAULT-VALUE}).")
    private PrecisionChoice precision = PrecisionChoice.AUTO;

    /** What to compute in, null for what is best. */
    @Nullable
    Arithmetic arithmetic() {
        return precision.arithmetic();
    }

    Path folder() throws IOException {
        return folder == null ? SampleModel.folder() : folder;
    }

    /** Loads the model and makes sure that it can do what is wanted. */
    LoadedModel load(Capability wanted) throws IOException {
        LoadedModel model = LoadedModel.load(folder(), arithmetic());
        if (!model.info().capabilities().contains(wanted)) {
            String name = model.info().name();
            model.close();
            throw new IOException("the model \"" + name + "\" cannot " + Words.of(wanted));
        }
        return model;
    }
}
