package dev.vlab.engine.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vlab.engine.video.TimeSpan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One line of an annotations file. */
final class AnnotationLine {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final int number;

    AnnotationLine(Path file, int number) {
        this.file = file;
        this.number = number;
    }

    AnnotatedClip read(String line) throws AnnotationException {
        JsonNode json;
        try {
            json = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw wrong("not JSON: " + e.getOriginalMessage());
        }
        if (!json.isObject()) {
            throw wrong("not a JSON object");
        }
        Path video = file.resolveSibling(text(json, "file"));
        if (!Files.isRegularFile(video)) {
            throw wrong("there is no video " + video);
        }
        double duration = number(json, "duration");
        if (!(duration > 0)) {
            throw wrong("\"duration\" is not above 0");
        }
        var captions = new ArrayList<String>();
        for (JsonNode caption : list(json, "captions")) {
            captions.add(caption.asText());
        }
        if (captions.isEmpty()) {
            throw wrong("\"captions\" is empty");
        }
        var questions = new ArrayList<QuestionAnswer>();
        for (JsonNode question : list(json, "questions")) {
            questions.add(new QuestionAnswer(
                    constant(QuestionType.values(), question, "type"),
                    text(question, "question"),
                    text(question, "answer")));
        }
        var moments = new ArrayList<WorldMoment>();
        for (JsonNode moment : list(json, "moments")) {
            moments.add(new WorldMoment(span(moment), text(moment, "caption")));
        }
        return new AnnotatedClip(
                video,
                text(json, "id"),
                constant(Split.values(), json, "split"),
                text(json, "level"),
                duration,
                List.copyOf(captions),
                List.copyOf(questions),
                List.copyOf(moments),
                json.hasNonNull("twin") ? text(json, "twin") : null);
    }

    static String write(AnnotatedClip clip) {
        ObjectNode json = JSON.createObjectNode()
                .put("file", clip.file().getFileName().toString())
                .put("id", clip.id())
                .put("split", word(clip.split()))
                .put("level", clip.level())
                .put("duration", clip.duration());
        var captions = json.putArray("captions");
        clip.captions().forEach(captions::add);
        var questions = json.putArray("questions");
        clip.questions()
                .forEach(asked -> questions
                        .addObject()
                        .put("type", word(asked.type()))
                        .put("question", asked.question())
                        .put("answer", asked.answer()));
        var moments = json.putArray("moments");
        clip.moments()
                .forEach(moment -> moments.addObject()
                        .put("start", moment.span().startSeconds())
                        .put("end", moment.span().endSeconds())
                        .put("caption", moment.caption()));
        if (clip.twin() != null) {
            json.put("twin", clip.twin());
        }
        return json.toString();
    }

    private TimeSpan span(JsonNode moment) throws AnnotationException {
        double start = number(moment, "start");
        double end = number(moment, "end");
        if (!(start >= 0 && end > start)) {
            throw wrong("a moment from " + start + " to " + end + " s is not a span of time");
        }
        return TimeSpan.ofSeconds(start, end);
    }

    private String text(JsonNode json, String key) throws AnnotationException {
        JsonNode value = json.path(key);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw wrong("\"" + key + "\" is missing or not a text");
        }
        return value.asText();
    }

    private double number(JsonNode json, String key) throws AnnotationException {
        JsonNode value = json.path(key);
        if (!value.isNumber()) {
            throw wrong("\"" + key + "\" is missing or not a number");
        }
        return value.asDouble();
    }

    private JsonNode list(JsonNode json, String key) throws AnnotationException {
        JsonNode value = json.path(key);
        if (!value.isArray()) {
            throw wrong("\"" + key + "\" is missing or not a list");
        }
        return value;
    }

    private <E extends Enum<E>> E constant(E[] values, JsonNode json, String key) throws AnnotationException {
        String word = text(json, key);
        for (E value : values) {
            if (word(value).equals(word)) {
                return value;
            }
        }
        List<String> known = Arrays.stream(values).map(AnnotationLine::word).toList();
        throw wrong("\"" + key + "\" is \"" + word + "\", not one of " + String.join(", ", known));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private AnnotationException wrong(String reason) {
        return new AnnotationException(file, number, reason);
    }
}
