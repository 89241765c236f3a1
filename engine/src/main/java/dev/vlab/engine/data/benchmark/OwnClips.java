package dev.vlab.engine.data.benchmark;

import dev.vlab.engine.data.AnnotatedQuestion;
import dev.vlab.engine.data.AnnotationException;
import dev.vlab.engine.data.Annotations;
import dev.vlab.engine.data.CsvFile;
import dev.vlab.engine.data.Dataset;
import dev.vlab.engine.data.Fields;
import dev.vlab.engine.data.Split;
import dev.vlab.engine.data.TextFile;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user's own clips.
 *
 * <ul>
 *   <li>A table (CSV, separated by commas, semicolons or tabs) with a column {@code file} and any of {@code start} and
 *       {@code end} in seconds, {@code caption}, {@code question} with {@code answer}, {@code type} and {@code choices}
 *       (separated by {@code |}), {@code split}, {@code id}. Rows about the same part of the same file make one clip.
 *   <li>A file like {@link Annotations}.
 *   <li>A folder of videos, each with its captions, one a line, in a text file of the same name that ends in
 *       {@code .txt}. Videos without one are left alone.
 * </ul>
 */
final class OwnClips {

    private OwnClips() {}

    static Dataset read(Source source) throws IOException {
        Path file = source.annotations().getFirst();
        if (file.toString().endsWith(".jsonl")) {
            return Annotations.dataset(file);
        }
        Drafts drafts = new Drafts(source);
        for (Path annotations : source.annotations()) {
            if (Files.isDirectory(annotations)) {
                folder(annotations, drafts);
            } else {
                CsvFile.read(annotations, row -> row(row, drafts));
            }
        }
        return drafts.dataset();
    }

    private static void folder(Path folder, Drafts drafts) throws IOException {
        for (Path video : new VideoFolder(folder).all()) {
            Path captions =
                    video.resolveSibling(VideoNames.stem(video.getFileName().toString()) + ".txt");
            if (Files.isRegularFile(captions)) {
                Draft draft = drafts.part(
                        folder.relativize(video).toString(),
                        video.toAbsolutePath().toString(),
                        null);
                TextFile.read(captions, (number, line) -> draft.captions.add(line.strip()));
            }
        }
    }

    private static void row(Fields row, Drafts drafts) throws IOException {
        String name = row.text("file", "video");
        TimeSpan span = span(row);
        String id = row.optionalText("id");
        String fresh = span == null ? name : "%s@%s-%s".formatted(name, span.startSeconds(), span.endSeconds());
        Draft draft = drafts.part(id == null ? fresh : id, name, span);
        Split split = Source.split(row.optionalText("split"));
        if (split != null) {
            draft.split = split;
        } else if (row.has("split")) {
            throw row.wrong("\"split\" is \"" + row.text("split") + "\", not one of train, validation, test");
        }
        String caption = row.optionalText("caption");
        if (caption != null) {
            draft.captions.add(caption);
        }
        if (row.has("question") || row.has("answer")) {
            draft.questions.add(question(row));
        } else if (caption == null) {
            throw row.wrong("has neither a caption nor a question");
        }
    }

    private static AnnotatedQuestion question(Fields row) throws AnnotationException {
        String type = row.optionalText("type");
        String choices = row.optionalText("choices");
        List<String> all = choices == null
                ? List.of()
                : Arrays.stream(choices.split("\\|", -1)).map(String::strip).toList();
        String answer = row.text("answer");
        if (!all.isEmpty() && !all.contains(answer)) {
            throw row.wrong("\"answer\" is \"" + answer + "\", which is none of the choices");
        }
        return new AnnotatedQuestion(type == null ? "question" : type, row.text("question"), answer, all);
    }

    private static @Nullable TimeSpan span(Fields row) throws AnnotationException {
        if (!row.has("start") && !row.has("end")) {
            return null;
        }
        double start = row.number("start");
        double end = row.number("end");
        if (!(start >= 0 && end > start)) {
            throw row.wrong("from " + start + " to " + end + " s is not a span of time");
        }
        return TimeSpan.ofSeconds(start, end);
    }
}
