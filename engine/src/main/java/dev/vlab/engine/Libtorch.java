package dev.vlab.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;

/**
 * The one way in to libtorch. DJL would fetch natives that it misses and report home from some clouds; here it is told
 * to stay offline before it starts, whoever starts it.
 */
public final class Libtorch {

    private Libtorch() {}

    /**
     * DJL's PyTorch engine, the same one at each call.
     *
     * @throws IllegalStateException if the natives of this system are not on the class path
     */
    public static Engine engine() {
        System.setProperty("ai.djl.offline", "true");
        try {
            return Engine.getEngine("PyTorch");
        } catch (EngineException | UnsatisfiedLinkError e) {
            throw new IllegalStateException(
                    "libtorch does not load: its natives for " + System.getProperty("os.name") + " on "
                            + System.getProperty("os.arch") + " must be on the class path; build on this system",
                    e);
        }
    }

    /** A manager whose arrays live until it is closed; the caller closes it. */
    public static NDManager newManager() {
        return engine().newBaseManager();
    }

    /** The same on a device of the caller's choice. */
    public static NDManager newManager(Device device) {
        return engine().newBaseManager(device);
    }

    /**
     * Has the calling thread record for gradients only while one collects them. Each thread has a switch of its own,
     * and DJL turns off only that of the thread that loads it; where it is on, weights that learn cannot be moved.
     */
    public static void recordOnlyForGradients() {
        engine();
        JniUtils.setGradMode(false);
    }

    /** Threads that share the work of one operation. */
    public static int threads() {
        engine();
        return JniUtils.getNumThreads();
    }

    /** Sets {@link #threads()}, for the whole program. Sums may come out otherwise in their last digit. */
    public static void useThreads(int threads) {
        engine();
        JniUtils.setNumThreads(threads);
    }
}
