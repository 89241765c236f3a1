package dev.vlab.app.ask;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answers to one question about several videos, for other programs. */
final class SurveyFile {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** What spreadsheets take for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private SurveyFile() {}

    /** A line for each video (RFC 4180); where there is no answer, the last column says why. */
    static String csv(List<SurveyRow> rows) {
        return rows.stream()
                .map(SurveyFile::line)
                .collect(Collectors.joining("", "clip,answer,confidence,problem\r\n", ""));
    }

    private static String line(SurveyRow row) {
        boolean answered = row.exchange() != null;
        return Stream.of(
                        row.video().file().toString(),
                        answered ? row.said() : "",
                        answered ? String.format(Locale.ROOT, "%.4f", row.confidence()) : "",
                        row.problem())
                .map(SurveyFile::quoted)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    /** An array with an answer, or a problem, for each video. */
    static String json(List<SurveyRow> rows) {
        ArrayNode array = MAPPER.createArrayNode();
        for (SurveyRow row : rows) {
            if (row.exchange() == null) {
                array.addObject().put("clip", row.video().file().toString()).put("problem", row.problem());
            } else {
                array.add(AnswerJson.node(row.exchange()));
            }
        }
        return array.toPrettyString() + "\n";
    }
}
