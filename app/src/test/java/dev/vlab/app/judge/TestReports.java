package dev.vlab.app.judge;

import dev.vlab.app.evaluation.EvalOrder;
import dev.vlab.app.evaluation.EvalReport;
import dev.vlab.app.evaluation.EvalTask;
import dev.vlab.app.evaluation.Prediction;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.video.TimeSpan;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Evaluations as the evaluation page keeps them. */
final class TestReports {
    static final int QUESTIONS = 8;

    private TestReports() {}

    /** Eight answered questions, the even ones by every model alike, and one caption. */
    static EvalReport of(String model, String data, long when) {
        List<Prediction> predictions = IntStream.range(0, QUESTIONS + 1)
                .mapToObj(i -> new Prediction(
                        i < QUESTIONS ? EvalTask.QUESTIONS : EvalTask.CAPTIONS,
                        new Clip(Path.of(i / 2 + ".mp4").toAbsolutePath(), new TimeSpan(0, 5_000_000)),
                        i % 2 == 0 ? "colour" : "number",
                        "question " + i,
                        "truth " + i,
                        i % 2 == 0 ? "all say " + i : model + " says " + i,
                        0.5,
                        "",
                        i % 2 == 0))
                .toList();
        EvalOrder order = new EvalOrder(Path.of(model), Path.of(data), List.of(EvalTask.values()), 0);
        return new EvalReport(order, Instant.ofEpochMilli(when), Map.of(), predictions);
    }
}
