package dev.vlab.engine.checkpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The video adapter of every block of the vision trunk.
 *
 * @param bottleneckSize width between the projections
 * @param kernelSize frames the depthwise convolution over time sees, odd
 * @param hiddenAct activation after the convolution
 */
public record AdapterConfig(int bottleneckSize, int kernelSize, Activation hiddenAct) {

    static AdapterConfig from(ConfigNode node) throws CheckpointException {
        int kernelSize = node.size("kernel_size");
        if (kernelSize % 2 == 0) {
            throw node.invalid("kernel_size", "must be odd, is " + kernelSize);
        }
        return new AdapterConfig(
                node.size("bottleneck_size"), kernelSize, node.constant("hidden_act", Activation.class));
    }

    void to(ObjectNode json) {
        json.put("bottleneck_size", bottleneckSize)
                .put("kernel_size", kernelSize)
                .put("hidden_act", ConfigNode.name(hiddenAct));
    }
}
