package dev.vlab.engine.train;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a stage of training learns. */
public enum StageKind {
    /** A miniature CLIP from nothing: single frames and their captions, contrastive loss. */
    @JsonProperty("contrastive_frames")
    CONTRASTIVE_FRAMES,
    /** The paper's first stage: CLIP frozen; adapters, memories and multimodal encoder learn, all losses. */
    @JsonProperty("adaptive_transferring")
    ADAPTIVE_TRANSFERRING,
    /** The paper's second stage: everything learns, CLIP at its own rate, all losses. */
    @JsonProperty("integrated_tuning")
    INTEGRATED_TUNING
}
