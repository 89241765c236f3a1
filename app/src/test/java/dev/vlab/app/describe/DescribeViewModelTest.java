package dev.vlab.app.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.jobs.TestJobs;
import dev.vlab.app.kept.TestKept;
import dev.vlab.app.player.Playhead;
import dev.vlab.engine.report.CaptionLine;
import dev.vlab.engine.task.Caption;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescribeViewModelTest {
    private final Playhead playhead = new Playhead();
    private DescribeViewModel model;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        model = started(playhead);
    }

    private DescribeViewModel started(Playhead head) {
        var tasks = TestJobs.inline();
        return new DescribeViewModel(
                tasks,
                head,
                TestKept.captions(tasks, head, folder.resolve("kept")),
                TestJobs.ready(DescribeViewModelTest::captions));
    }

    private static List<Caption> captions(Clip clip, OptionalDouble seconds, Progress progress) {
        if (seconds.isEmpty()) {
            return List.of(new Caption(clip, "whole", 0.5, List.of()));
        }
        List<Caption> captions = new ArrayList<>();
        double step = seconds.getAsDouble();
        for (double at = clip.span().startSeconds(); at < clip.span().endSeconds(); at += step) {
            captions.add(
                    new Caption(new Clip(clip.file(), TimeSpan.ofSeconds(at, at + step)), "at " + at, 0.5, List.of()));
        }
        return captions;
    }

    private List<String> texts() {
        return model.captions().stream().map(CaptionLine::text).toList();
    }

    @Test
    void pieceByPieceInOrderOfTime() {
        playhead.open(TestJobs.VIDEO);
        model.segmentSecondsProperty().set(4.0);
        model.describeSpans();
        assertEquals(List.of("at 0.0", "at 4.0"), texts());
    }

    @Test
    void aNewCaptionReplacesThoseItTouches() {
        playhead.open(TestJobs.VIDEO);
        model.segmentSecondsProperty().set(2.0);
        model.describeSpans();
        playhead.select(TimeSpan.ofSeconds(3, 5));
        model.describe();
        assertEquals(List.of("at 0.0", "whole", "at 6.0"), texts());
        playhead.select(null);
        model.describe();
        assertEquals(List.of("whole"), texts());
    }

    @Test
    void theCurrentCaptionFollowsThePlayhead() {
        playhead.open(TestJobs.VIDEO);
        assertNull(model.currentProperty().get());
        model.segmentSecondsProperty().set(2.0);
        model.describeSpans();
        playhead.seek(5_000_000);
        assertEquals(
                "at 4.0", Objects.requireNonNull(model.currentProperty().get()).text());
        model.jump(model.captions().getLast());
        assertEquals(6_000_000, playhead.timeMicros());
        assertEquals(
                "at 6.0", Objects.requireNonNull(model.currentProperty().get()).text());
    }

    @Test
    void captionsAreRememberedForEachVideo() {
        playhead.open(TestJobs.VIDEO);
        model.describe();
        playhead.open(TestJobs.video("b.mp4"));
        assertTrue(model.captions().isEmpty());
        playhead.open(TestJobs.VIDEO);
        assertEquals(List.of("whole"), texts());
        model.clear();
        assertTrue(model.captions().isEmpty());
    }

    @Test
    void wordsPutInTheirPlaceAreThoseThatCountAndTheModelsComeBack() {
        playhead.open(TestJobs.VIDEO);
        model.describe();
        model.edit(model.captions().getFirst(), "  a boat sinks ");
        assertEquals(List.of("a boat sinks"), texts());
        assertEquals("a boat sinks", Objects.requireNonNull(model.at(0)).text());
        assertEquals("a boat sinks", model.said(TimeSpan.ofSeconds(1, 2)));
        assertEquals("whole", model.captions().getFirst().made().text());
        model.edit(model.captions().getFirst(), " ");
        assertEquals(List.of("a boat sinks"), texts(), "nothing is no caption");
        model.restore(model.captions().getFirst());
        assertEquals(List.of("whole"), texts());
        assertNull(model.captions().getFirst().edited());
        model.undo();
        assertEquals(List.of("a boat sinks"), texts());
        model.describe();
        assertEquals(List.of("whole"), texts());
        model.undo();
        assertEquals(List.of("a boat sinks"), texts(), "describing anew can be taken back");
    }

    @Test
    void captionsAreThereAtTheNextStart() throws IOException {
        var video = TestJobs.video(
                Files.writeString(folder.resolve("a.mp4"), "pictures").toString());
        playhead.open(video);
        model.describe();
        model.edit(model.captions().getFirst(), "a boat sinks");
        Playhead later = new Playhead();
        DescribeViewModel next = started(later);
        later.open(video);
        assertEquals("a boat sinks", next.captions().getFirst().text());
        assertEquals("whole", next.captions().getFirst().made().text());
        assertEquals(next.captions().getFirst(), next.currentProperty().get());
    }

    @Test
    void aSpanThatNoCaptionIsAboutHasNothingSaidOfIt() {
        playhead.open(TestJobs.VIDEO);
        playhead.select(TimeSpan.ofSeconds(0, 2));
        model.describe();
        assertEquals("whole", model.said(TimeSpan.ofSeconds(0, 3)));
        assertEquals("", model.said(TimeSpan.ofSeconds(1, 8)));
        assertEquals("", model.said(TimeSpan.ofSeconds(4, 8)));
    }

    @Test
    void theButtonSaysWhatItDescribes() {
        playhead.open(TestJobs.VIDEO);
        assertEquals("Describe clip", model.wholeTitleProperty().getValue());
        playhead.select(TimeSpan.ofSeconds(1, 2));
        assertEquals("Describe selection", model.wholeTitleProperty().getValue());
    }
}
