package dev.vlab.app.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.jobs.Job;
import dev.vlab.app.jobs.TestJobs;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.engine.task.Answer;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import org.junit.jupiter.api.Test;

class SurveyViewModelTest {
    private static final List<VideoInfo> VIDEOS = List.of(
            TestJobs.video("blue-car.mp4"),
            TestJobs.video("broken.mp4"),
            TestJobs.video("red, \"old\" boat.mp4"),
            TestJobs.video("red-car.mp4"));

    private final List<Exchange> kept = new ArrayList<>();
    private final ObjectProperty<Job<AskViewModel.Ask>> job = TestJobs.ready(SurveyViewModelTest::answer);
    private final SurveyViewModel model = survey(TestJobs.inline());

    private SurveyViewModel survey(BackgroundTasks tasks) {
        SurveyViewModel survey = new SurveyViewModel(tasks, job, kept::add);
        survey.choose(VIDEOS);
        survey.questionProperty().set(" what color? ");
        return survey;
    }

    private static Answer answer(Clip clip, String question) throws IOException {
        String name = clip.file().toString();
        if (name.equals("broken.mp4")) {
            throw new IOException("no frames");
        }
        return new Answer(clip, question, name.startsWith("red") ? "red" : "blue", 0.75, List.of(), List.of());
    }

    @Test
    void everyVideoIsAskedAndOneWithoutAnswerSaysWhy() {
        model.ask();
        assertEquals(
                List.of("blue", "no frames", "red", "red"),
                model.rows().stream().map(SurveyRow::said).toList());
        assertEquals("{red=2, blue=1}", model.counts().toString());
        assertEquals(3, kept.size());
        assertEquals(
                new Clip(VIDEOS.getFirst().file(), new TimeSpan(0, 8_000_000)),
                kept.getFirst().clip());
        assertEquals("what color?", kept.getFirst().answer().question());
    }

    @Test
    void filesSayWhatTheTableSays() {
        model.ask();
        String csv = SurveyFile.csv(model.rows());
        assertTrue(csv.contains("blue-car.mp4,blue,0.7500,\r\n"), csv);
        assertTrue(csv.contains("broken.mp4,,,no frames\r\n"), csv);
        assertTrue(csv.contains("\"red, \"\"old\"\" boat.mp4\",red,0.7500,\r\n"), csv);
        String json = SurveyFile.json(model.rows());
        assertTrue(json.contains("\"problem\" : \"no frames\""), json);
        assertTrue(json.contains("\"answer\" : \"red\""), json);
    }

    @Test
    void aQuestionThatIsTakenBackIsPutToNoFurtherVideo() {
        TestJobs later = new TestJobs();
        SurveyViewModel slow = survey(later.waiting());
        slow.ask();
        slow.run().cancel();
        later.workThrough();
        assertEquals(List.of(), slow.rows());
    }

    @Test
    void answersAboutOthersGoWhenOthersAreChosen() {
        model.ask();
        model.choose(VIDEOS);
        assertEquals(4, model.rows().size());
        model.choose(VIDEOS.subList(0, 2));
        assertEquals(0, model.rows().size());
    }

    @Test
    void aModelThatCannotAnswerIsNotAsked() {
        job.set(new Job.Missing<>("It cannot.", "Load another."));
        model.ask();
        assertEquals("It cannot. Load another.", model.run().problemProperty().get());
    }
}
