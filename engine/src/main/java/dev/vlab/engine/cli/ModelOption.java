package dev.vlab.engine.cli;

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

    Path folder() throws IOException {
        return folder == null ? SampleModel.folder() : folder;
    }

    /** Loads the model and makes sure that it can do what is wanted. */
    LoadedModel load(Capability wanted) throws IOException {
        LoadedModel model = LoadedModel.load(folder());
        if (!model.info().capabilities().contains(wanted)) {
            String name = model.info().name();
            model.close();
            throw new IOException("the model \"" + name + "\" cannot " + Words.of(wanted));
        }
        return model;
    }
}
