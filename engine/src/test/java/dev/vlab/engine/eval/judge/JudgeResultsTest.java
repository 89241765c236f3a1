package dev.vlab.engine.eval.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.task.Clip;
import dev.vlab.engine.video.TimeSpan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JudgeResultsTest {
    /** Six items about colour and number in turn; every third one has its sides swapped. */
    private static JudgeSession session(String... models) {
        List<JudgeItem> items = IntStream.range(0, 6)
                .mapToObj(i -> new JudgeItem(
                        new Clip(Path.of(i + ".mp4"), new TimeSpan(0, 1)),
                        i % 2 == 0 ? "colour" : "number",
                        "what?",
                        "",
                        IntStream.range(0, models.length)
                                .mapToObj(m -> "answer " + m)
                                .toList(),
                        i % 3 == 0))
                .toList();
        return new JudgeSession("s-1", 0, List.of(models), "clips", "captions", 7, items, List.of());
    }

    private static JudgeSession said(JudgeSession session, String rater, int item, Integer value, String... tags) {
        return session.with(new Judgement(
                rater, item, value, List.of(tags), "", session.log().size()));
    }

    @Test
    void aShareHasWilsonsInterval() {
        Proportion eight = new Proportion(8, 10);
        assertEquals(0.8, eight.share());
        // z² = 3.8415: (8 + 1.9207) / 13.8415 ∓ 1.96 / 13.8415 · √(0.8 · 0.2 · 10 + 0.9604)
        assertEquals(0.4902, eight.low(), 5e-5);
        assertEquals(0.9433, eight.high(), 5e-5);
        assertEquals(0, new Proportion(0, 10).low(), 1e-12);
        assertEquals(3.8414588 / 13.8414588, new Proportion(0, 10).high(), 1e-6); // z² / (n + z²)
        assertTrue(Double.isNaN(new Proportion(0, 0).share()));
    }

    @Test
    void ratingsAreCountedByTheLatestWord() {
        JudgeSession session = session("m");
        session = said(session, "ada", 0, 1);
        session = said(session, "ada", 0, 5, "fine");
        session = said(session, "ada", 1, 4);
        session = said(session, "ada", 2, 2, "wrong colour");
        session = said(session, "ada", 3, null, "wrong colour");
        JudgeResults results = JudgeResults.of(session);
        assertEquals(List.of(0, 1, 0, 1, 1), results.all().counts());
        assertEquals(11 / 3.0, results.all().mean(), 1e-12);
        assertEquals(new Proportion(2, 3), results.all().share());
        assertEquals(
                List.of("colour", "number"),
                results.types().stream().map(Tally::name).toList());
        assertEquals(new Proportion(1, 2), results.types().getFirst().share());
        assertEquals(Map.of("wrong colour", 2, "fine", 1), results.tags());
        assertEquals("wrong colour", results.tags().keySet().iterator().next());
        assertEquals(3, session.rated("ada"));
    }

    @Test
    void severalRatersMakeOneJudgementOfAnItem() {
        JudgeSession session = session("m");
        session = said(said(session, "ada", 0, 5), "bo", 0, 2); // mean 3.5, rounded 4
        session = said(said(session, "ada", 1, 1), "bo", 1, 1);
        JudgeResults results = JudgeResults.of(session);
        assertEquals(List.of(1, 0, 0, 1, 0), results.all().counts());
        assertEquals(
                List.of("ada", "bo"), results.raters().stream().map(Tally::name).toList());
        assertEquals(1.5, results.raters().getLast().mean());
        assertEquals(2, results.agreement().items());
    }

    @Test
    void aWinNeedsMoreThanHalfOfTheVotes() {
        JudgeSession session = session("m", "n");
        session = said(said(said(session, "ada", 0, 1), "bo", 0, 1), "cy", 0, 2);
        session = said(said(session, "ada", 1, 1), "bo", 1, 2);
        session = said(session, "ada", 2, 1);
        session = said(session, "ada", 3, 2);
        session = said(session, "ada", 4, 0);
        JudgeResults results = JudgeResults.of(session);
        assertEquals(List.of(2, 2, 1), results.all().counts());
        assertEquals(new Proportion(2, 3), results.all().share());
        // Left was chosen by cy at 0 and by ada at 3, which are swapped, and by ada at 1 and 2, which are not.
        assertEquals(new Proportion(4, 7), results.left());
    }

    @Test
    void theLatestWordIsUndoneAndCopiesAreJoined() {
        JudgeSession session = said(said(session("m"), "ada", 0, 3), "ada", 0, 4);
        JudgeSession other = said(said(session, "ada", 1, 1), "bo", 0, 2);
        assertEquals(3, session.undone("ada").of("ada", 0).orElseThrow().value());
        assertEquals(session, session.undone("bo"));
        JudgeSession both =
                session.with(new Judgement("ada", 2, 5, List.of(), "", 99)).joined(other);
        assertEquals(5, both.log().size());
        assertEquals(List.of("ada", "bo"), both.raters());
        assertEquals(both, both.joined(other));
        assertThrows(IllegalArgumentException.class, () -> both.joined(session("n")));
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> said(session("m"), "ada", 0, 6));
        assertThrows(IllegalArgumentException.class, () -> said(session("m", "n"), "ada", 0, 3));
        assertThrows(IllegalArgumentException.class, () -> said(session("m"), "ada", 6, 1));
    }
}
