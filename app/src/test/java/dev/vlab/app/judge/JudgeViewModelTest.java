package dev.vlab.app.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.evaluation.EvalReport;
import dev.vlab.app.evaluation.EvalTask;
import dev.vlab.app.jobs.TestJobs;
import dev.vlab.app.judge.JudgeViewModel.Part;
import dev.vlab.app.judge.JudgeViewModel.Shown;
import dev.vlab.app.work.Notices;
import dev.vlab.engine.eval.judge.JudgeItem;
import dev.vlab.engine.eval.judge.JudgeResults;
import dev.vlab.engine.eval.judge.JudgeSession;
import dev.vlab.engine.eval.judge.Proportion;
import dev.vlab.engine.report.JudgeTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Judging without a window. */
class JudgeViewModelTest {
    @TempDir
    private Path folder;

    private final Notices notices = new Notices();
    private final ObservableList<EvalReport> reports = FXCollections.observableArrayList(
            TestReports.of("new", "clips", 2_000),
            TestReports.of("old", "clips", 1_000),
            TestReports.of("old", "films", 0));
    private long now = 10_000;
    private JudgeViewModel judge;

    @BeforeEach
    void open() {
        judge = new JudgeViewModel(
                TestJobs.inline(), notices, new JudgeStore(folder.resolve("judging")), reports, "ada", () -> now++);
    }

    private void rateQuestions() {
        judge.form().taskProperty().set(EvalTask.QUESTIONS);
        judge.begin();
    }

    private void compareQuestions() {
        judge.form().secondProperty().set(reports.get(1));
        rateQuestions();
    }

    private JudgeSession session() {
        return Objects.requireNonNull(judge.sessionProperty().get());
    }

    private Shown shown() {
        return Objects.requireNonNull(judge.shownProperty().get());
    }

    @Test
    void itemsAreRatedOneAfterAnother() {
        rateQuestions();
        assertEquals(Part.ITEMS, judge.partProperty().get());
        assertEquals(TestReports.QUESTIONS, session().items().size());
        judge.rate(4);
        assertEquals(1, shown().number(), "goes on by itself");
        judge.move(1);
        judge.rate(2);
        assertEquals(3, shown().number());
        judge.rate(0);
        assertEquals(3, shown().number(), "0 is no rating");
        for (int i = 3; i < TestReports.QUESTIONS; i++) {
            judge.rate(5);
        }
        assertEquals(1, shown().number(), "the one that was passed over");
        judge.rate(1);
        assertEquals(1, shown().number(), "nothing is left");
        assertEquals(TestReports.QUESTIONS, session().rated("ada"));
        assertEquals(List.of(1, 1, 0, 1, 5), JudgeResults.of(session()).all().counts());
    }

    @Test
    void tagsAndNotesAreKeptWithTheItem() {
        rateQuestions();
        judge.tag("made up");
        judge.noteProperty().set(" it has no wheels ");
        judge.rate(2);
        assertEquals("", judge.noteProperty().get());
        judge.noteProperty().set("left alone");
        judge.move(-1);
        assertEquals(List.of("made up"), shown().tags());
        assertEquals("it has no wheels", judge.noteProperty().get());
        judge.tag("made up");
        assertEquals(List.of(), shown().tags());
        judge.move(1);
        assertEquals("left alone", judge.noteProperty().get());
        assertNull(shown().value(), "a note is no rating");
    }

    @Test
    void theLatestWordIsUndoneAlsoAfterARestart() {
        rateQuestions();
        judge.rate(4);
        judge.rate(2);
        open();
        judge.open(judge.sessions().getFirst());
        assertEquals(2, shown().number(), "goes on where it stopped");
        judge.undo();
        assertEquals(1, shown().number());
        assertNull(shown().value());
        judge.undo();
        judge.undo();
        assertEquals(0, session().log().size());
        open();
        assertEquals(List.of(), judge.sessions().getFirst().log());
    }

    @Test
    void twoModelsAreComparedBlind() {
        compareQuestions();
        assertEquals(TestReports.QUESTIONS / 2, session().items().size(), "only where they differ");
        assertEquals(List.of("new", "old"), session().models());
        for (JudgeItem item : session().items()) {
            String left = item.answers().get(item.model(true));
            judge.rate(left.startsWith("new") ? 1 : 2); // always for the new model, wherever it is
        }
        assertEquals(new Proportion(4, 4), JudgeResults.of(session()).all().share());
        assertEquals(
                shown().item().model(true) == 0 ? 1 : 2, judge.key(shown()).orElseThrow(), "the side that was chosen");
        judge.rate(3);
        assertEquals(4, session().log().size(), "3 chooses nobody");
        judge.rate(0);
        assertEquals(List.of(1, 3, 0), JudgeResults.of(session()).all().counts());
    }

    @Test
    void sidesAreDrawnAgainBySeed() {
        List<JudgeItem> items = JudgeQueue.of(reports.get(0), reports.get(1), EvalTask.QUESTIONS, false);
        assertEquals(TestReports.QUESTIONS, items.size());
        List<JudgeItem> drawn = JudgeQueue.draw(items, 6, 3);
        assertEquals(6, drawn.size());
        assertEquals(drawn, JudgeQueue.draw(items, 6, 3));
        assertNotEquals(drawn, JudgeQueue.draw(items, 6, 4));
        assertTrue(
                drawn.stream().anyMatch(JudgeItem::swapped) && !drawn.stream().allMatch(JudgeItem::swapped));
    }

    @Test
    void aFormOffersWhatFitsTogether() {
        assertEquals(List.of(reports.get(1)), judge.form().rivals(), "not of other data");
        judge.form().taskProperty().set(EvalTask.CAPTIONS);
        judge.form().secondProperty().set(reports.get(1));
        assertEquals(0, judge.form().candidates().get().size());
        assertFalse(judge.form().session().isPresent());
        assertTrue(judge.form().outlook().contains("nothing in common"));
        judge.form().firstProperty().set(reports.get(2));
        assertNull(judge.form().secondProperty().get());
        reports.clear();
        assertNull(judge.form().firstProperty().get());
        judge.begin();
        assertEquals(List.of(), judge.sessions());
    }

    @Test
    void anotherRaterBeginsAtTheStartAndIsThereNextTime() {
        rateQuestions();
        judge.rate(5);
        judge.rater("  ");
        assertEquals("ada", judge.raterProperty().get());
        judge.rater("bo");
        assertEquals(0, shown().number());
        assertNull(shown().value(), "nobody sees what another one said");
        judge.rate(5);
        judge.rate(5);
        assertEquals(1, JudgeResults.of(session()).agreement().items());
        open();
        assertEquals("bo", judge.raterProperty().get());
    }

    @Test
    void whatSomebodyElseRatedIsBroughtIn() throws IOException {
        rateQuestions();
        judge.rate(5);
        Path sent = Files.writeString(folder.resolve("sent.json"), JudgeTable.json(session()));
        JudgeViewModel theirs = new JudgeViewModel(
                TestJobs.inline(),
                notices,
                new JudgeStore(folder.resolve("theirs")),
                FXCollections.observableArrayList(),
                "bo",
                () -> now++);
        theirs.bringIn(sent);
        theirs.rater("bo");
        theirs.open(theirs.sessions().getFirst());
        theirs.rate(4);
        theirs.rate(4);
        Files.writeString(
                sent,
                JudgeTable.json(Objects.requireNonNull(theirs.sessionProperty().get())));
        judge.bringIn(sent);
        assertEquals(3, session().log().size());
        assertEquals(List.of("ada", "bo"), session().raters());
        judge.bringIn(sent);
        assertEquals(3, session().log().size());
        assertEquals(1, judge.sessions().size());
    }

    @Test
    void badFilesAreNamedAndLeft() throws IOException {
        rateQuestions();
        Path bad = Files.writeString(folder.resolve("judging/bad.json"), "{\"id\": \"x\"}");
        Path worse = Files.writeString(folder.resolve("judging/worse.json"), "no json");
        open();
        assertEquals(1, judge.sessions().size());
        assertEquals(2, notices.current().size());
        assertTrue(notices.current().getFirst().todo().contains(bad + " is not a judging session: "));
        assertTrue(Files.exists(bad) && Files.exists(worse));
        judge.bringIn(worse);
        assertTrue(notices.current().getLast().todo().contains("worse.json"));
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenLater() throws IOException {
        Path judging = folder.resolve("judging");
        Files.writeString(judging, "in the way");
        rateQuestions();
        judge.rate(5);
        assertTrue(notices.current().getFirst().todo().contains("could not be written"));
        Files.delete(judging);
        judge.close();
        open();
        assertEquals(1, judge.sessions().getFirst().rated("ada"));
        assertEquals(1, new HashSet<>(judge.sessions()).size());
    }
}
