package dev.vlab.engine.data.benchmark;

import dev.vlab.engine.data.AnnotatedQuestion;
import dev.vlab.engine.data.CsvFile;
import dev.vlab.engine.data.Dataset;
import dev.vlab.engine.data.Fields;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * TGIF-QA: tables {@code Test_frameqa_question.csv} and so on, which are separated by tabs whatever their name. Frame
 * questions have a {@code type} from 0 to 3 and are open; action and transition have five choices {@code a1} to
 * {@code a5}, and the answer is the number of one, from 0; count has a number for an answer.
 */
final class TgifQa {

    private static final List<String> FRAME_TYPES = List.of("object", "number", "color", "location");

    private static final List<String> TASKS = List.of("action", "transition", "count");

    private TgifQa() {}

    static Dataset read(Source source) throws IOException {
        Drafts drafts = new Drafts(source);
        for (Path file : source.annotations()) {
            String task = task(file);
            CsvFile.read(
                    file, row -> drafts.video(row.text("gif_name")).questions.add(question(row, task)));
        }
        return drafts.dataset();
    }

    private static AnnotatedQuestion question(Fields row, String task) throws IOException {
        List<String> choices = new ArrayList<>();
        for (int i = 1; row.has("a" + i); i++) {
            choices.add(row.text("a" + i));
        }
        String question = row.text("question");
        if (choices.isEmpty()) {
            Double type = row.optionalNumber("type");
            boolean known = type != null && type >= 0 && type < FRAME_TYPES.size();
            return new AnnotatedQuestion(known ? FRAME_TYPES.get(type.intValue()) : task, question, row.text("answer"));
        }
        double answer = row.number("answer");
        if (answer != Math.rint(answer) || answer < 0 || answer >= choices.size()) {
            throw row.wrong("\"answer\" is " + row.text("answer") + ", not the number of one of " + choices.size()
                    + " choices");
        }
        return new AnnotatedQuestion(task, question, choices.get((int) answer), List.copyOf(choices));
    }

    private static String task(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return TASKS.stream().filter(name::contains).findFirst().orElse("frame");
    }
}
