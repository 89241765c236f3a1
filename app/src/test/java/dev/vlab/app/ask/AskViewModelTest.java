package dev.vlab.app.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.jobs.Job;
import dev.vlab.app.jobs.TestJobs;
import dev.vlab.app.player.Playhead;
import dev.vlab.engine.task.Answer;
import dev.vlab.engine.task.Answer.Evidence;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class AskViewModelTest {
    private final Playhead playhead = new Playhead();
    private final ObservableList<String> recent = FXCollections.observableArrayList();
    private final ObjectProperty<Job<AskViewModel.Ask>> job = TestJobs.ready(AskViewModelTest::answer);
    private final AskViewModel model = new AskViewModel(TestJobs.inline(), playhead, recent, job);

    private static Answer answer(Clip clip, String question) throws IOException {
        if (question.contains("?")) {
            return new Answer(clip, question, "re: " + question, 0.9, List.of(), List.of(new Evidence(2_000_000, 1)));
        }
        throw new IOException("not a question");
    }

    private String shown() {
        return Objects.requireNonNull(model.shownProperty().get()).answer();
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
        assertEquals(
                List.of("two?", "one?"),
                model.conversation().stream().map(Answer::question).toList());
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
        assertEquals("not a question", model.run().problemProperty().get());
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
        AskViewModel slow = new AskViewModel(later.waiting(), playhead, recent, job);
        playhead.open(TestJobs.VIDEO);
        slow.ask("one?");
        slow.ask("two?");
        assertTrue(slow.run().running());
        later.workThrough();
        assertEquals(
                List.of("two?"),
                slow.conversation().stream().map(Answer::question).toList());
        assertFalse(slow.run().running());
    }

    @Test
    void aCancelledQuestionLeavesEverythingAsItWas() {
        TestJobs later = new TestJobs();
        AskViewModel slow = new AskViewModel(later.waiting(), playhead, recent, job);
        playhead.open(TestJobs.VIDEO);
        slow.ask("one?");
        slow.run().cancel();
        assertFalse(slow.run().running());
        later.workThrough();
        assertNull(slow.shownProperty().get());
    }

    @Test
    void evidenceMovesThePlayhead() {
        playhead.open(TestJobs.VIDEO);
        model.jump(new Evidence(3_000_000, 0.5));
        assertEquals(3_000_000, playhead.timeMicros());
    }
}
