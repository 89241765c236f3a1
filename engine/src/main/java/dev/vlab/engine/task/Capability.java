package dev.vlab.engine.task;

import dev.vlab.engine.checkpoint.VlabConfig;
import java.util.EnumSet;
import java.util.Set;

/** What a checkpoint can be used for. */
public enum Capability {
    SEARCH,
    CAPTION,
    ASK,
    ATTENTION,
    TRAIN;

    /** What a model of this architecture can do: without a multimodal encoder it embeds, and can be trained further. */
    public static Set<Capability> of(VlabConfig config) {
        return config.multimodal() == null ? EnumSet.of(SEARCH, TRAIN) : EnumSet.allOf(Capability.class);
    }
}
