package dev.vlab.engine;

import ai.djl.Device;
import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a model computes. */
public enum DeviceChoice {
    /** On a GPU where there is one that libtorch can use, else on the CPU. */
    @JsonProperty("auto")
    AUTO,
    @JsonProperty("cpu")
    CPU,
    /** On a GPU; where there is none, on the CPU. */
    @JsonProperty("gpu")
    GPU;

    /** What the choice comes to on this machine. */
    public Device device() {
        return this != CPU && gpuIsThere() ? Device.gpu() : Device.cpu();
    }

    /** Whether libtorch, as it is on the class path, finds a GPU. */
    public static boolean gpuIsThere() {
        return Libtorch.engine().getGpuCount() > 0;
    }
}
