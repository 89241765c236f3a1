package dev.vlab.engine.data;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vlab.engine.video.TimeSpan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One line of an annotations file. */
final class AnnotationLine {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String LEVEL = "clip";

    private final Fields fields;

    AnnotationLine(Fields fields) {
        this.fields = fields;
    }

    /** The clip, whether its video is there or not. */
    AnnotatedClip read() throws AnnotationException {
        String name = fields.text("file");
        Path video = fields.file().resolveSibling(name);
        var questions = new ArrayList<AnnotatedQuestion>();
        for (Fields question : fields.objects("questions")) {
            String type = question.optionalText("type");
            questions.add(new AnnotatedQuestion(
                    type == null ? "question" : type,
                    question.text("question"),
                    question.text("answer"),
                    question.texts("choices")));
        }
        var moments = new ArrayList<AnnotatedMoment>();
        for (Fields moment : fields.objects("moments")) {
            TimeSpan span = span(moment.number("start"), moment.number("end"));
            moments.add(new AnnotatedMoment(span, moment.text("caption")));
        }
        List<String> captions = fields.texts("captions");
        if (captions.isEmpty() && questions.isEmpty()) {
            throw fields.wrong("\"captions\" is empty, and so is \"questions\"");
        }
        TimeSpan span = span();
        String id = fields.optionalText("id");
        return new AnnotatedClip(
                video,
                id != null ? id : span != null && span.startMicros() > 0 ? name + "@" + span.startSeconds() : name,
                Objects.requireNonNullElse(fields.constant(Split.class, "split"), Split.TEST),
                Objects.requireNonNullElse(fields.optionalText("level"), LEVEL),
                span,
                captions,
                List.copyOf(questions),
                List.copyOf(moments),
                fields.optionalText("twin"));
    }

    static String write(AnnotatedClip clip) {
        ObjectNode json = JSON.createObjectNode()
                .put("file", clip.file().getFileName().toString())
                .put("id", clip.id())
                .put("split", clip.split().name().toLowerCase(Locale.ROOT))
                .put("level", clip.level())
                .put("duration", clip.duration());
        var captions = json.putArray("captions");
        clip.captions().forEach(captions::add);
        var questions = json.putArray("questions");
        clip.questions()
                .forEach(asked -> questions
                        .addObject()
                        .put("type", asked.type())
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

    private @Nullable TimeSpan span() throws AnnotationException {
        if (fields.has("start") || fields.has("end")) {
            return span(fields.number("start"), fields.number("end"));
        }
        Double duration = fields.optionalNumber("duration");
        return duration == null ? null : span(0, duration);
    }

    private TimeSpan span(double start, double end) throws AnnotationException {
        if (!(start >= 0 && end > start)) {
            throw fields.wrong("from " + start + " to " + end + " s is not a span of time");
        }
        return TimeSpan.ofSeconds(start, end);
    }
}
