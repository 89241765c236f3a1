package dev.vlab.spark;

import dev.vlab.engine.Libtorch;
import dev.vlab.engine.nn.Arithmetic;
import dev.vlab.engine.task.LoadedModel;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which model the executors read with. An executor loads it once, for all of its tasks, and closes it when it ends.
 *
 * @param folder the checkpoint, at the same path on every machine
 * @param sha256 of the weights on the driver; an executor that finds others refuses them
 * @param arithmetic what it computes in, the same on every machine
 * @param threads that share one operation, which all have to themselves as tasks take turns; 0 for libtorch's choice
 */
record ExecutorModel(String folder, String sha256, Arithmetic arithmetic, int threads) implements Serializable {

    private static final Object LOCK = new Object();
    private static @Nullable LoadedModel loaded;
    private static @Nullable ExecutorModel which;

    LoadedModel get() throws IOException {
        synchronized (LOCK) {
            if (loaded == null) {
                loaded = load();
                which = this;
                Runtime.getRuntime().addShutdownHook(new Thread(loaded::close, "closes the model"));
            } else if (!equals(which)) {
                throw new IOException("this executor reads with " + which + ", not with " + this);
            }
            return loaded;
        }
    }

    private LoadedModel load() throws IOException {
        if (threads > 0) {
            Libtorch.useThreads(threads);
        }
        LoadedModel model = LoadedModel.load(Path.of(folder), arithmetic);
        if (!model.info().sha256().equals(sha256)) {
            model.close();
            throw new IOException(folder + ": has other weights on this machine than on the driver's");
        }
        return model;
    }
}
