package dev.vlab.engine.train;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What a stage may learn from a batch; a stage's loss is the sum of its objectives. */
public enum Objective {
    /** Each clip finds its caption among the batch's, and each caption its clip: retrieval. */
    @JsonProperty("vtc")
    VTC,
    /** Hidden words of a caption, with all other words in sight. */
    @JsonProperty("mlm")
    MLM,
    /** Hidden words of a caption, with only the words before them in sight: captioning. */
    @JsonProperty("unilm")
    UNILM,
    /** The words of an answer, after the question: question answering. */
    @JsonProperty("qa")
    QA;

    /** Whether it goes through the multimodal encoder. */
    boolean readsTexts() {
        return this != VTC;
    }

    /** What a stage learns where its configuration does not say. */
    static List<Objective> usual(StageKind kind) {
        return kind == StageKind.CONTRASTIVE_FRAMES ? List.of(VTC) : List.of(values());
    }
}
