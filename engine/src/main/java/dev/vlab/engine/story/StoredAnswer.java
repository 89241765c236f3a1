package dev.vlab.engine.story;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vlab.engine.task.Answer;
import java.util.ArrayList;
import java.util.List;

/** An answer in a story's file, see {@link StoryFile}. */
final class StoredAnswer {

    private StoredAnswer() {}

    static StepResult.Answered read(StoryNode node) throws StoryException {
        node.holdsOnly("answer", "confidence", "alternatives", "evidence");
        List<Answer.Alternative> alternatives = new ArrayList<>();
        for (StoryNode other : node.objects("alternatives", "alternative")) {
            alternatives.add(new Answer.Alternative(other.text("answer"), other.number("confidence", 0, 1)));
        }
        List<Answer.Evidence> evidence = new ArrayList<>();
        for (StoryNode frame : node.objects("evidence", "evidence")) {
            long micros = Math.round(frame.number("time", 0, Integer.MAX_VALUE) * 1e6);
            evidence.add(new Answer.Evidence(micros, frame.number("weight", 0, 1)));
        }
        return new StepResult.Answered(node.text("answer"), node.number("confidence", 0, 1), alternatives, evidence);
    }

    static void write(StepResult.Answered answer, ObjectNode node) {
        node.put("answer", answer.answer());
        node.put("confidence", StoryWriter.rounded(answer.confidence()));
        ArrayNode alternatives = node.putArray("alternatives");
        answer.alternatives()
                .forEach(other -> alternatives
                        .addObject()
                        .put("answer", other.answer())
                        .put("confidence", StoryWriter.rounded(other.confidence())));
        ArrayNode evidence = node.putArray("evidence");
        answer.evidence()
                .forEach(frame -> evidence.addObject()
                        .put("time", frame.timeMicros() / 1e6)
                        .put("weight", StoryWriter.rounded(frame.weight())));
    }
}
