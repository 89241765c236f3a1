package dev.vlab.engine.train;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a run computes. */
public enum DeviceChoice {
    /** On a GPU where there is one that libtorch can use, else on the CPU. */
    @JsonProperty("auto")
    AUTO,
    @JsonProperty("cpu")
    CPU,
    /** On a GPU; where there is none, on the CPU, and the run says so. */
    @JsonProperty("gpu")
    GPU
}
