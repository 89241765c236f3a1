package dev.vlab.app.ask;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vlab.engine.task.Answer;
import java.time.Instant;
import java.util.List;

/** Answers as JSON, each as the command line's {@code ask} prints it, with span, model and time. */
final class AnswerJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private AnswerJson() {}

    static String of(Exchange exchange) {
        return node(exchange).toPrettyString() + "\n";
    }

    /** A conversation, as an array. */
    static String of(List<Exchange> conversation) {
        var array = MAPPER.createArrayNode();
        conversation.forEach(exchange -> array.add(node(exchange)));
        return array.toPrettyString() + "\n";
    }

    /** One answer. */
    static ObjectNode node(Exchange exchange) {
        Answer answer = exchange.answer();
        ObjectNode node = MAPPER.createObjectNode();
        node.put("clip", answer.clip().file().toString());
        node.put("start", answer.clip().span().startSeconds());
        node.put("end", answer.clip().span().endSeconds());
        node.put("question", answer.question());
        node.put("answer", answer.answer());
        node.put("confidence", answer.confidence());
        var alternatives = node.putArray("alternatives");
        answer.alternatives()
                .forEach(a -> alternatives.addObject().put("answer", a.answer()).put("confidence", a.confidence()));
        var evidence = node.putArray("evidence");
        answer.evidence()
                .forEach(e ->
                        evidence.addObject().put("time", e.timeMicros() / 1e6).put("weight", e.weight()));
        node.put("model", exchange.model());
        node.put("when", Instant.ofEpochMilli(exchange.when()).toString());
        return node;
    }
}
