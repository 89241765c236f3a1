package dev.vlab.engine.eval;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A model's choice between a clip's own caption and that of its temporal twin.
 *
 * @param file the video's name
 * @param level how much happens in it
 * @param caption the clip's canonical caption
 * @param twinCaption the twin's
 * @param own score of the clip with its caption
 * @param twin score of the clip with its twin's caption
 * @param imageOwn as {@code own}, with image features alone
 * @param imageTwin as {@code twin}, with image features alone
 * @param likelihoodOwn mean log-probability of a token of the clip's caption; null for a model that writes none
 * @param likelihoodTwin the same of its twin's caption
 */
public record TwinChoice(
        String file,
        String level,
        String caption,
        @JsonProperty("twin_caption") String twinCaption,
        double own,
        double twin,
        @JsonProperty("image_own") double imageOwn,
        @JsonProperty("image_twin") double imageTwin,

        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("likelihood_own") @Nullable
        Double likelihoodOwn,

        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("likelihood_twin") @Nullable
        Double likelihoodTwin) {

    double video() {
        return choice(own, twin);
    }

    double image() {
        return choice(imageOwn, imageTwin);
    }

    @Nullable
    Double likelihood() {
        return likelihoodOwn == null || likelihoodTwin == null ? null : choice(likelihoodOwn, likelihoodTwin);
    }

    private static double choice(double right, double wrong) {
        return right > wrong ? 1 : right == wrong ? 0.5 : 0;
    }
}
