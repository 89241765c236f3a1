package dev.vlab.app.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.vlab.engine.task.Clip;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoInfo;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PlayheadTest {
    private static final VideoInfo VIDEO = new VideoInfo(Path.of("a.mp4"), 4_000_000, 64, 48, 25, "h264", false);

    private final Playhead playhead = new Playhead();

    @Test
    void withoutAVideoThereIsNothingToWorkOn() {
        assertNull(playhead.clip());
        assertEquals(0, playhead.durationMicros());
        playhead.seek(1000);
        assertEquals(0, playhead.timeMicros());
    }

    @Test
    void theWholeVideoIsTheClipUntilASpanIsChosen() {
        playhead.open(VIDEO);
        assertEquals(new Clip(VIDEO.file(), VIDEO.span()), playhead.clip());
        playhead.select(TimeSpan.ofSeconds(1, 2));
        assertEquals(new Clip(VIDEO.file(), TimeSpan.ofSeconds(1, 2)), playhead.clip());
        playhead.select(null);
        assertEquals(new Clip(VIDEO.file(), VIDEO.span()), playhead.clip());
    }

    @Test
    void spansAndInstantsStayWithinTheVideo() {
        playhead.open(VIDEO);
        playhead.select(TimeSpan.ofSeconds(3, 9));
        assertEquals(TimeSpan.ofSeconds(3, 4), playhead.selection());
        playhead.select(TimeSpan.ofSeconds(8, 9));
        assertNull(playhead.selection(), "nothing of it is in the video");
        playhead.seek(99_000_000);
        assertEquals(3_999_999, playhead.timeMicros());
        playhead.seek(-5);
        assertEquals(0, playhead.timeMicros());
    }

    @Test
    void anotherVideoBeginsAtItsStart() {
        playhead.open(VIDEO);
        playhead.seek(2_000_000);
        playhead.select(TimeSpan.ofSeconds(1, 2));
        playhead.playingProperty().set(true);
        playhead.open(new VideoInfo(Path.of("b.mp4"), 1_000_000, 64, 48, 25, "h264", false));
        assertEquals(0, playhead.timeMicros());
        assertNull(playhead.selection());
        assertEquals(false, playhead.playingProperty().get());
    }
}
