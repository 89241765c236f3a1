package dev.vlab.app.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.jobs.Job;
import dev.vlab.app.jobs.TestJobs;
import dev.vlab.app.kept.TestKept;
import dev.vlab.app.player.Playhead;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.engine.task.Answer;
import dev.vlab.engine.task.Answer.Evidence;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.ModelInfo;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskViewModelTest {
    private final Playhead playhead = new Playhead();
    private final ObservableList<String> recent = FXCollections.observableArrayList();
    private final ObjectProperty<Job<AskViewModel.Ask>> job = TestJobs.ready(AskViewModelTest::answer);
    private AskViewModel model;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        model = started(TestJobs.inline(), playhead);
    }

    private AskViewModel started(BackgroundTasks tasks, Playhead head) {
        return new AskViewModel(tasks, head, TestKept.answers(tasks, head, folder.resolve("answers")), recent, job);
    }

    private VideoInfo video(String name, String content) throws IOException {
        return TestJobs.video(Files.writeString(folder.resolve(name), content).toString());
    }

    private static List<String> questions(AskViewModel of) {
        return of.conversation().stream()
                .map(exchange -> exchange.answer().question())
                .toList();
    }

    private static Answer answer(Clip clip, String question) throws IOException {
        if (question.contains("?")) {
            return new Answer(clip, question, "re: " + question, 0.9, List.of(), List.of(new Evidence(2_000_000, 1)));
        }
        throw new IOException("not a question");
    }

    private String shown() {
        return Objects.requireNonNull(model.answerProperty().getValue()).answer();
    }

    @Test
    void asksAboutTheChosenSpan() {
        playhead.open(TestJobs.VIDEO);
        playhead.select(TimeSpan.ofSeconds(1, 3));
        model.ask("  what? ");
        assertEquals("re: what?", shown());
        assertEquals(
                TimeSpan.ofSeconds(1, 3),
                Objects.requireNonNull(model.shownProperty().get()).clip().span());
    }

    @Test
    void eachVideoHasItsOwnConversation() {
        playhead.open(TestJobs.VIDEO);
        model.ask("one?");
        model.ask("two?");
        assertEquals(List.of("two?", "one?"), questions(model));
        playhead.open(TestJobs.video("b.mp4"));
        assertTrue(model.conversation().isEmpty());
        assertNull(model.shownProperty().get());
        playhead.open(TestJobs.VIDEO);
        assertEquals("re: two?", shown());
        assertEquals(List.of("two?", "one?"), recent);
    }

    @Test
    void aFailureKeepsTheLastAnswerAndSaysWhy() {
        playhead.open(TestJobs.VIDEO);
        model.ask("one?");
        model.ask("no question");
        assertEquals("re: one?", shown());
        assertTrue(model.run().problemProperty().get().contains("not a question"));
        assertEquals("F-199", model.run().codeProperty().get());
        assertFalse(model.run().running());
    }

    @Test
    void aModelThatCannotAnswerIsNotAsked() {
        job.set(new Job.Missing<>("It cannot.", "Load another."));
        playhead.open(TestJobs.VIDEO);
        model.ask("one?");
        assertEquals("It cannot. Load another.", model.run().problemProperty().get());
        assertNull(model.shownProperty().get());
    }

    @Test
    void nothingCanBeAskedWithoutQuestionOrVideo() {
        assertTrue(model.cannotAskProperty().get());
        playhead.open(TestJobs.VIDEO);
        assertTrue(model.cannotAskProperty().get());
        model.questionProperty().set("what?");
        assertFalse(model.cannotAskProperty().get());
    }

    @Test
    void theNewestQuestionWins() {
        TestJobs later = new TestJobs();
        AskViewModel slow = started(later.waiting(), playhead);
        playhead.open(TestJobs.VIDEO);
        slow.ask("one?");
        slow.ask("two?");
        assertTrue(slow.run().running());
        later.workThrough();
        assertEquals(List.of("two?"), questions(slow));
        assertFalse(slow.run().running());
    }

    @Test
    void aCancelledQuestionLeavesEverythingAsItWas() {
        TestJobs later = new TestJobs();
        AskViewModel slow = started(later.waiting(), playhead);
        playhead.open(TestJobs.VIDEO);
        slow.ask("one?");
        slow.run().cancel();
        assertFalse(slow.run().running());
        later.workThrough();
        assertNull(slow.shownProperty().get());
    }

    @Test
    void aVideoOpenedAtTheNextStartShowsItsConversation() throws IOException {
        playhead.open(video("a.mp4", "pictures"));
        playhead.select(TimeSpan.ofSeconds(1, 3));
        model.ask("one?");
        Playhead later = new Playhead();
        AskViewModel next = started(TestJobs.inline(), later);
        VideoInfo moved = video("b.mp4", "pictures");
        later.open(moved);
        Exchange kept = Objects.requireNonNull(next.shownProperty().get());
        assertEquals("re: one?", kept.answer().answer());
        assertEquals(new Clip(moved.file(), TimeSpan.ofSeconds(1, 3)), kept.clip());
        assertEquals("model", kept.model());
        later.open(video("c.mp4", "others"));
        assertNull(next.shownProperty().get());
    }

    @Test
    void whatIsForgottenComesBackWhenThatIsTakenBack() {
        playhead.open(TestJobs.VIDEO);
        model.ask("one?");
        model.ask("two?");
        model.forget(Objects.requireNonNull(model.shownProperty().get()));
        assertEquals(List.of("one?"), questions(model));
        assertEquals("re: one?", shown());
        model.clear();
        assertNull(model.shownProperty().get());
        model.undo();
        model.undo();
        assertEquals(List.of("two?", "one?"), questions(model));
    }

    @Test
    void findsInTheConversationByQuestionAnswerOrModel() {
        playhead.open(TestJobs.VIDEO);
        model.ask("What color is the car?");
        model.ask("Where is it?");
        model.soughtProperty().set(" CAR ");
        assertEquals(1, model.found().size());
        assertEquals("What color is the car?", model.found().getFirst().answer().question());
        model.soughtProperty().set("re: where");
        assertEquals("Where is it?", model.found().getFirst().answer().question());
        model.soughtProperty().set("model");
        assertEquals(2, model.found().size());
        model.soughtProperty().set("boat");
        assertTrue(model.found().isEmpty());
        playhead.open(TestJobs.video("b.mp4"));
        playhead.open(TestJobs.VIDEO);
        assertEquals(2, model.found().size(), "another video is not searched for the same words");
    }

    @Test
    void theSameQuestionToAnotherModelLeavesTheEarlierAnswer() {
        playhead.open(TestJobs.VIDEO);
        model.ask("one?");
        model.ask("one?");
        assertEquals(List.of("one?"), questions(model));
        ModelInfo known = TestJobs.MODEL;
        ModelInfo other = new ModelInfo(
                known.folder(), "another", "", 1, known.capabilities(), "CPU", known.arithmetic(), 8, 224, false);
        job.set(new Job.Ready<>(AskViewModelTest::answer, other));
        model.ask("one?");
        assertEquals(
                List.of("another", "model"),
                model.conversation().stream().map(Exchange::model).toList());
    }

    @Test
    void evidenceMovesThePlayhead() {
        playhead.open(TestJobs.VIDEO);
        model.jump(new Evidence(3_000_000, 0.5));
        assertEquals(3_000_000, playhead.timeMicros());
    }
}
