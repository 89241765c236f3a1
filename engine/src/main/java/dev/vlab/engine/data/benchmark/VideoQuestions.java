package dev.vlab.engine.data.benchmark;

import dev.vlab.engine.data.AnnotatedQuestion;
import dev.vlab.engine.data.AnnotationException;
import dev.vlab.engine.data.Dataset;
import dev.vlab.engine.data.Fields;
import dev.vlab.engine.data.JsonFile;
import dev.vlab.engine.data.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * MSRVTT-QA and MSVD-QA: lists of {@code video_id}, {@code question} and {@code answer}, in one JSON list or one a
 * line. A question's type is its first word.
 */
final class VideoQuestions {

    private static final Set<String> TYPES = Set.of("what", "who", "how", "when", "where");

    private VideoQuestions() {}

    /** Video ids are numbers, 7010 for {@code video7010}, or that name. */
    static Dataset readMsrVtt(Source source) throws IOException {
        Drafts drafts = new Drafts(source);
        for (Path file : source.annotations()) {
            JsonFile.read(file, (section, asked) -> {
                String id = asked.text("video_id", "video");
                ask(drafts.video(id.startsWith("video") ? id : "video" + id), asked);
            });
        }
        return drafts.dataset();
    }

    /**
     * Video ids are numbers, 1201 for {@code vid1201}; the file {@code mapping} tells what MSVD itself calls these
     * clips, one {@code NAME vidN} a line.
     */
    static Dataset readMsvd(Source source) throws IOException {
        Map<String, String> names = source.mapping() == null ? Map.of() : mapping(source.mapping());
        Drafts drafts = new Drafts(source);
        for (Path file : source.annotations()) {
            JsonFile.read(file, (section, asked) -> {
                String number = asked.text("video_id", "video");
                String id = number.startsWith("vid") ? number : "vid" + number;
                ask(clip(drafts, id, names.get(id)), asked);
            });
        }
        return drafts.dataset();
    }

    private static Draft clip(Drafts drafts, String id, @Nullable String name) throws IOException {
        Draft draft = drafts.video(id);
        if (draft.isPlaced() || name == null) {
            return draft;
        }
        CutName cut = CutName.of(name);
        return drafts.cut(id, name, cut == null ? null : cut.video(), cut == null ? null : cut.span());
    }

    private static void ask(Draft draft, Fields asked) throws AnnotationException {
        String question = asked.text("question");
        String first = question.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        draft.questions.add(
                new AnnotatedQuestion(TYPES.contains(first) ? first : "other", question, asked.text("answer")));
    }

    private static Map<String, String> mapping(Path file) throws IOException {
        Map<String, String> names = new HashMap<>();
        TextFile.read(file, (number, line) -> {
            String[] words = line.strip().split("\\s+", -1);
            if (words.length != 2) {
                throw new AnnotationException(file, number, "is not a name and a number of a clip");
            }
            names.put(words[1], words[0]);
        });
        return names;
    }
}
