package dev.vlab.app.evaluation;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An evaluation as text, for other programs. */
final class EvaluationText {
    private static final JsonMapper MAPPER = new JsonMapper();

    private EvaluationText() {}

    /** What was measured, every metric, every prediction. */
    static String json(EvaluationViewModel model) {
        ObjectNode root = MAPPER.createObjectNode();
        EvalOrder order = model.measuredProperty().get();
        if (order != null) {
            root.put("model", order.model().toString());
            root.put("data", order.data().toString());
        }
        ObjectNode metrics = root.putObject("metrics");
        model.results().values().forEach(result -> {
            ObjectNode task = metrics.putObject(name(result.task()));
            task.put("complete", result.complete());
            Stream.concat(Stream.of(result.main()), result.scores().stream())
                    .forEach(score -> put(task.putObject(score.name()), score));
        });
        var predictions = root.putArray("predictions");
        model.predictions().forEach(one -> put(predictions.addObject(), one));
        return root.toPrettyString() + "\n";
    }

    private static void put(ObjectNode node, Score score) {
        node.put("value", score.value());
        if (!Double.isNaN(score.chance())) {
            node.put("chance", score.chance());
        }
        node.put("count", score.count());
    }

    private static void put(ObjectNode node, Prediction one) {
        node.put("task", name(one.task()));
        node.put("file", one.file());
        node.put("type", one.type());
        node.put("asked", one.asked());
        node.put("truth", one.truth());
        node.put("answer", one.answer());
        if (!Double.isNaN(one.confidence())) {
            node.put("confidence", one.confidence());
        }
        if (!one.note().isEmpty()) {
            node.put("note", one.note());
        }
        node.put("right", one.right());
    }

    /** Predictions, a line each, fields quoted as RFC 4180 has it. */
    static String csv(List<Prediction> predictions) {
        return "task,file,type,asked,truth,answer,confidence,note,right\n"
                + predictions.stream()
                        .map(one -> Stream.of(
                                        name(one.task()),
                                        one.file(),
                                        one.type(),
                                        one.asked(),
                                        one.truth(),
                                        one.answer(),
                                        Double.isNaN(one.confidence())
                                                ? ""
                                                : String.format(Locale.ROOT, "%.6f", one.confidence()),
                                        one.note(),
                                        String.valueOf(one.right()))
                                .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n", "", predictions.isEmpty() ? "" : "\n"));
    }

    private static String name(EvalTask task) {
        return task.name().toLowerCase(Locale.ROOT);
    }
}
