package dev.vlab.engine.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vlab.engine.eval.AnswerMetrics;
import dev.vlab.engine.eval.MomentMetrics;
import dev.vlab.engine.eval.RetrievalMetrics;
import dev.vlab.engine.eval.caption.CaptionScores;
import dev.vlab.engine.eval.score.AnswerFiles;
import dev.vlab.engine.eval.score.CaptionFiles;
import dev.vlab.engine.eval.score.MomentFiles;
import dev.vlab.engine.eval.score.RetrievalFiles;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "score",
        description = "Scores the predictions of any system.",
        footerHeading = "%nThe files (JSON; ids are texts or whole numbers, shares in the result 0 to 1):%n",
        footer = {
            "  caption    COCO's format. References {\"images\": [{\"id\"}], \"annotations\": [{\"image_id\", \"caption\"}]},"
                    + " predictions [{\"image_id\", \"caption\"}].",
            "             Metrics as COCO caption evaluation defines them, but METEOR without its tables of paraphrases:",
            "             its stages here are exact, stem and synonym.",
            "  qa         References [{\"question_id\", \"question_type\", \"answer\" or \"answers\": [several people's]}],"
                    + " predictions [{\"question_id\", \"answer\"}].",
            "  retrieval  References [{\"text_id\", \"video_id\"}], predictions {\"texts\": [ids], \"videos\": [ids],"
                    + " \"scores\": [a row for each text]}.",
            "             Higher is better; equal scores stand before the sought one.",
            "  moment     References and predictions [{\"query_id\", \"moments\": [[start, end], ...]}] in seconds, best first."
        })
final class ScoreVerb extends Verb {

    private enum Task {
        RETRIEVAL,
        CAPTION,
        QA,
        MOMENT
    }

    /** What {@code --json} prints. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Scored(
            Object metrics,
            @JsonProperty("meteor_stages") @Nullable String meteorStages) {}

    @Option(
            names = "--task",
            required = true,
            paramLabel = "TASK",
            description = "What the system had to do: ${COMPLETION-CANDIDATES}.")
    private Task task;

    @Option(names = "--references", required = true, paramLabel = "FILE", description = "What is right.")
    private Path references;

    @Option(names = "--predictions", required = true, paramLabel = "FILE", description = "What the system said.")
    private Path predictions;

    @Override
    Outcome run(Progress progress) throws IOException {
        return switch (task) {
            case RETRIEVAL -> {
                RetrievalMetrics metrics = RetrievalFiles.score(references, predictions);
                yield new Outcome(new Scored(metrics, null), MetricsText.of(metrics));
            }
            case CAPTION -> {
                CaptionScores scores = CaptionFiles.score(references, predictions);
                yield new Outcome(new Scored(scores, CaptionScores.METEOR_STAGES), MetricsText.of(scores));
            }
            case QA -> {
                AnswerMetrics metrics = AnswerFiles.score(references, predictions);
                yield new Outcome(new Scored(metrics, null), MetricsText.of(metrics));
            }
            case MOMENT -> {
                MomentMetrics metrics = MomentFiles.score(references, predictions);
                yield new Outcome(new Scored(metrics, null), MetricsText.of(metrics));
            }
        };
    }
}
