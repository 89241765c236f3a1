package dev.vlab.app.ask;

import dev.vlab.engine.video.VideoInfo;
import org.jspecify.annotations.Nullable;

/**
 * What became of a question to one of several videos.
 *
 * @param exchange the answer, or null if there is none
 * @param problem why there is no answer; else empty
 */
public record SurveyRow(VideoInfo video, @Nullable Exchange exchange, String problem) {

    String file() {
        return String.valueOf(video.file().getFileName());
    }

    /** The answer, or why there is none. */
    String said() {
        return exchange == null ? problem : exchange.answer().answer();
    }

    /** Probability of the answer, below 0 without one. */
    double confidence() {
        return exchange == null ? -1 : exchange.answer().confidence();
    }
}
