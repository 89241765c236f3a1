package dev.vlab.app.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.TestVideo;
import dev.vlab.app.player.Playhead;
import dev.vlab.engine.eval.judge.JudgeItem;
import dev.vlab.engine.eval.judge.JudgeSession;
import dev.vlab.engine.eval.judge.Judgement;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoInfo;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What raters said of the open video, on the timeline. */
class RatingsTrackTest {
    @TempDir
    private Path folder;

    private final Playhead playhead = new Playhead();
    private final ObservableList<JudgeSession> sessions = FXCollections.observableArrayList();
    private final RatingsTrack track = new RatingsTrack(sessions, playhead);
    private VideoInfo video;
    private TimeSpan part;

    @BeforeEach
    void judge() throws Exception {
        video = TestVideo.write(folder.resolve("judged.mp4"), 50);
        long end = video.durationMicros();
        part = new TimeSpan(end / 4, end / 2);
        List<JudgeItem> items = List.of(item(new TimeSpan(0, end), "a boat"), item(part, "a red car"));
        sessions.add(new JudgeSession("one", 1, List.of("tiny"), "clips", JudgeForm.CAPTIONS, 1, items, List.of()));
    }

    private JudgeItem item(TimeSpan span, String answer) {
        Path file = folder.resolve("elsewhere/../judged.mp4");
        return new JudgeItem(new Clip(file, span), "caption", "what happens?", "", List.of(answer), false);
    }

    private void say(int item, Integer value, String note) {
        Judgement said = new Judgement("ada", item, value, List.of("wrong colour"), note, 1);
        sessions.set(0, sessions.getFirst().with(said));
    }

    @Test
    void ratingsOfTheOpenVideoAreShownAndGoneTo() {
        say(0, 5, "");
        assertFalse(track.shown().get(), "no video is open");
        playhead.open(video);
        assertTrue(track.shown().get());
        say(1, 2, "it is blue");
        String tip = track.tip(part.startMicros() + 1);
        assertNotNull(tip);
        assertEquals("ada: 2 of 5, Poor\nwhat happens?\ntiny: a red car\nwrong colour\n“it is blue”", tip);
        assertTrue(String.valueOf(track.tip(0)).contains("5 of 5"), "the longer one lies below");

        playhead.seek(part.endMicros());
        assertTrue(track.clicked(part.startMicros() + 1000));
        assertEquals(part.startMicros(), playhead.timeMicros());
        assertFalse(track.clicked(1000), "a click on the whole video is the timeline's");
    }

    @Test
    void anotherVideoHasNoRatings() throws Exception {
        say(0, 5, "");
        playhead.open(TestVideo.write(folder.resolve("other.mp4"), 50));
        assertFalse(track.shown().get());
        assertNull(track.tip(0));
    }
}
