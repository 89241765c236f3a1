package dev.vlab.engine.task;

import ai.djl.Device;
import dev.vlab.engine.DeviceChoice;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.nn.Arithmetic;
import dev.vlab.engine.nn.ArithmeticTrial;
import org.jspecify.annotations.Nullable;

/**
 * What a model is to compute on, and in.
 *
 * @param device where
 * @param arithmetic of its matrix products; null for what is best there, see {@link ArithmeticTrial}
 */
public record Compute(DeviceChoice device, @Nullable Arithmetic arithmetic) {

    /** The best of this machine. */
    public static final Compute BEST = new Compute(DeviceChoice.AUTO, null);

    /** What this comes to for a model on this machine; the first time for a width that takes a moment. */
    Arithmetic arithmetic(VlabConfig config) {
        return arithmetic == null ? ArithmeticTrial.best(config.vision().hiddenSize(), device.device()) : arithmetic;
    }

    /** The same in words: device and arithmetic, as in {@code CPU, bf16}. */
    public String on(VlabConfig config) {
        return name(device.device()) + ", " + arithmetic(config).title();
    }

    static String name(Device device) {
        return device.isGpu() ? "GPU " + device.getDeviceId() : "CPU";
    }
}
