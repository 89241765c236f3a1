package dev.vlab.app.evaluation;

import dev.vlab.app.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An evaluation that has come to its end.
 *
 * @param order what was measured
 * @param ended when
 * @param results what each task came to
 * @param predictions all of them
 */
public record EvalReport(
        EvalOrder order, Instant ended, Map<EvalTask, TaskResult> results, List<Prediction> predictions) {
    private static final Texts TEXTS = Texts.of(EvalReport.class);

    /** The value of the same name at the same task, if it was measured. */
    Optional<Score> like(EvalTask task, Score score) {
        TaskResult result = results.get(task);
        return result == null
                ? Optional.empty()
                : Stream.concat(Stream.of(result.main()), result.scores().stream())
                        .filter(other -> other.name().equals(score.name()))
                        .findFirst();
    }

    /** The model, by the name of its folder. */
    public String model() {
        return String.valueOf(order.model().getFileName());
    }

    /** What it was measured on. */
    public String data() {
        return order.limit() == 0
                ? String.valueOf(order.data().getFileName())
                : TEXTS.get("data.first", order.data().getFileName(), order.limit());
    }
}
