package dev.vlab.engine.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Excerpts as rows: the keys that a search prints, and what is said of them. */
final class ExcerptTable {

    /** What a spreadsheet takes for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private ExcerptTable() {}

    @JsonPropertyOrder({"video", "start", "end", "score", "text"})
    private record Row(
            String video,
            double start,
            double end,
            @Nullable Double score,
            String text) {

        static Row of(Excerpt excerpt) {
            return new Row(
                    excerpt.video().file().toString(),
                    excerpt.span().startSeconds(),
                    excerpt.span().endSeconds(),
                    excerpt.score(),
                    excerpt.text());
        }

        Row harmless() {
            return new Row(ExcerptTable.harmless(video), start, end, score, ExcerptTable.harmless(text));
        }
    }

    static String json(List<Excerpt> excerpts) throws JsonProcessingException {
        return JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(excerpts.stream().map(Row::of).toList())
                + "\n";
    }

    /** A table with a header, quoted where needed (RFC 4180). */
    static String csv(List<Excerpt> excerpts) throws JsonProcessingException {
        CsvMapper mapper = new CsvMapper();
        return mapper.writer(mapper.schemaFor(Row.class).withHeader().withLineSeparator("\r\n"))
                .writeValueAsString(
                        excerpts.stream().map(Row::of).map(Row::harmless).toList());
    }

    /** A text that no spreadsheet runs as a formula: an apostrophe before it says that it is one. */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
