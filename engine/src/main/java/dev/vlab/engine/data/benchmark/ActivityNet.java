package dev.vlab.engine.data.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vlab.engine.data.AnnotatedMoment;
import dev.vlab.engine.data.AnnotatedQuestion;
import dev.vlab.engine.data.Dataset;
import dev.vlab.engine.data.Fields;
import dev.vlab.engine.data.JsonFile;
import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** ActivityNet, whose videos are called {@code v_ID} by some and {@code ID} by others. */
final class ActivityNet {

    private static final List<String> TYPES =
            List.of("motion", "spatial", "temporal", "yes/no", "color", "object", "location", "number", "other");

    private ActivityNet() {}

    /**
     * ActivityNet Captions: an object of videos, each with {@code timestamps} in seconds and as many {@code sentences};
     * some times are turned around, and some lie after the end. All sentences are the video's caption.
     */
    static Dataset readCaptions(Source source) throws IOException {
        Drafts drafts = new Drafts(source);
        for (Path file : source.annotations()) {
            JsonFile.read(file, (name, object) -> moments(video(drafts, name), object));
        }
        drafts.tellMoments();
        return drafts.dataset();
    }

    private static void moments(Draft draft, Fields object) throws IOException {
        List<JsonNode> times = object.list("timestamps");
        List<JsonNode> sentences = object.list("sentences");
        if (times.size() != sentences.size()) {
            throw object.wrong("has " + times.size() + " timestamps and " + sentences.size() + " sentences");
        }
        for (int i = 0; i < times.size(); i++) {
            double start = Math.min(
                    times.get(i).path(0).asDouble(), times.get(i).path(1).asDouble());
            double end = Math.max(
                    times.get(i).path(0).asDouble(), times.get(i).path(1).asDouble());
            String sentence = sentences.get(i).asText().strip();
            if (end > Math.max(0, start) && !sentence.isEmpty()) {
                draft.moments.add(new AnnotatedMoment(TimeSpan.ofSeconds(Math.max(0, start), end), sentence));
            }
        }
    }

    /**
     * ActivityNet-QA: a list of {@code video_name}, {@code question} and {@code question_id}, and another, the file
     * {@code answers}, of {@code answer}, {@code type} (0 to 8) and {@code question_id}.
     */
    static Dataset readQuestions(Source source) throws IOException {
        Map<String, Fields> answers = new HashMap<>();
        for (Path file : source.answers()) {
            JsonFile.read(file, (section, object) -> answers.put(object.text("question_id"), object));
        }
        Drafts drafts = new Drafts(source);
        for (Path file : source.annotations()) {
            JsonFile.read(file, (section, asked) -> {
                Fields answer = asked.has("answer") ? asked : answers.get(asked.text("question_id"));
                if (answer == null) {
                    throw asked.wrong("\"answers\" has none for the question " + asked.text("question_id"));
                }
                Double type = answer.optionalNumber("type");
                boolean known = type != null && type >= 0 && type < TYPES.size();
                video(drafts, asked.text("video_name", "video_id"))
                        .questions
                        .add(new AnnotatedQuestion(
                                known ? TYPES.get(type.intValue()) : "other",
                                asked.text("question"),
                                answer.text("answer")));
            });
        }
        return drafts.dataset();
    }

    private static Draft video(Drafts drafts, String name) throws IOException {
        return drafts.video(name, name, name.startsWith("v_") ? name.substring(2) : "v_" + name);
    }
}
