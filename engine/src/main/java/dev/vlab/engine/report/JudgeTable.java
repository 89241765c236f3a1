package dev.vlab.engine.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import dev.vlab.engine.eval.judge.JudgeItem;
import dev.vlab.engine.eval.judge.JudgeResults;
import dev.vlab.engine.eval.judge.JudgeSession;
import dev.vlab.engine.eval.judge.Judgement;
import dev.vlab.engine.eval.judge.Scale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A session's judgements for other programs. */
public final class JudgeTable {

    private JudgeTable() {}

    @JsonPropertyOrder({
        "item",
        "video",
        "start",
        "end",
        "type",
        "asked",
        "truth",
        "answer_1",
        "answer_2",
        "left",
        "rater",
        "judgement",
        "tags",
        "note",
        "when"
    })
    @SuppressWarnings("UnusedVariable") // written as columns
    private record Row(
            int item,
            String video,
            double start,
            double end,
            String type,
            String asked,
            String truth,
            String answer_1,
            String answer_2,
            String left,
            String rater,
            String judgement,
            String tags,
            String note,
            String when) {}

    /**
     * What stands, a row for each item and rater, quoted where needed (RFC 4180): {@code judgement} is 1 to 5, or the
     * name of the model that is better, or {@code same}; {@code left} the model whose answer was on the left.
     */
    public static String csv(JudgeSession session) throws JsonProcessingException {
        List<Row> rows = new ArrayList<>();
        session.standing().values().forEach(said -> said.values().forEach(one -> rows.add(row(session, one))));
        CsvMapper mapper = new CsvMapper();
        return mapper.writer(mapper.schemaFor(Row.class).withHeader().withLineSeparator("\r\n"))
                .writeValueAsString(rows);
    }

    private static Row row(JudgeSession session, Judgement one) {
        JudgeItem item = session.items().get(one.item());
        boolean pair = session.scale() == Scale.PREFERENCE;
        return new Row(
                one.item() + 1,
                ExcerptTable.harmless(item.clip().file().toString()),
                item.clip().span().startSeconds(),
                item.clip().span().endSeconds(),
                ExcerptTable.harmless(item.type()),
                ExcerptTable.harmless(item.asked()),
                ExcerptTable.harmless(item.truth()),
                ExcerptTable.harmless(item.answers().getFirst()),
                pair ? ExcerptTable.harmless(item.answers().getLast()) : "",
                pair ? ExcerptTable.harmless(session.models().get(item.model(true))) : "",
                ExcerptTable.harmless(one.rater()),
                ExcerptTable.harmless(judgement(session, one)),
                ExcerptTable.harmless(String.join("; ", one.tags())),
                ExcerptTable.harmless(one.note()),
                Instant.ofEpochMilli(one.when()).toString());
    }

    /** What a judgement says, in words that need no key. */
    static String judgement(JudgeSession session, Judgement one) {
        Integer value = one.value();
        if (value == null) {
            return "";
        }
        if (session.scale() == Scale.RATING) {
            return value.toString();
        }
        return value == 0 ? "same" : session.models().get(value - 1);
    }

    /** The whole session, as another copy of the program takes it, with what it comes to under {@code results}. */
    public static String json(JudgeSession session) {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.valueToTree(session);
        root.set("results", results(mapper, JudgeResults.of(session)));
        return root.toPrettyString() + "\n";
    }

    private static ObjectNode results(ObjectMapper mapper, JudgeResults results) {
        ObjectNode node = mapper.valueToTree(results);
        node.put("low", results.all().share().low());
        node.put("high", results.all().share().high());
        return node;
    }
}
