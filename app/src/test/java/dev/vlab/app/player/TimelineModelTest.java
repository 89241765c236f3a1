package dev.vlab.app.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoInfo;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineModelTest {
    private final Playhead playhead = new Playhead();
    private final TimelineModel timeline = new TimelineModel(playhead);

    @BeforeEach
    void open() {
        playhead.open(new VideoInfo(Path.of("a.mp4"), 10_000_000, 64, 48, 25, "h264", false));
    }

    @Test
    void showsTheWholeVideoAtFirst() {
        assertEquals(TimeSpan.ofSeconds(0, 10), timeline.view());
    }

    @Test
    void zoomingKeepsTheInstantUnderThePointerInPlace() {
        timeline.zoom(0.5, 4_000_000);
        assertEquals(TimeSpan.ofSeconds(2, 7), timeline.view());
        timeline.zoom(100, 4_000_000);
        assertEquals(TimeSpan.ofSeconds(0, 10), timeline.view(), "there is no time outside the video");
    }

    @Test
    void scrollingStopsAtTheEnds() {
        timeline.zoom(0.5, 0);
        timeline.scroll(2_000_000);
        assertEquals(TimeSpan.ofSeconds(2, 7), timeline.view());
        timeline.scroll(99_000_000);
        assertEquals(TimeSpan.ofSeconds(5, 10), timeline.view());
    }

    @Test
    void turnsThePageWhenThePlayheadLeaves() {
        timeline.zoom(0.2, 0);
        playhead.seek(7_000_000);
        assertTrue(timeline.view().contains(7_000_000));
    }

    @Test
    void aClickSeeksAndADragChooses() {
        timeline.press(3_000_000);
        timeline.drag(3_010_000, 50_000);
        assertNull(playhead.selection(), "a trembling hand chooses nothing");
        timeline.drag(2_000_000, 50_000);
        assertEquals(TimeSpan.ofSeconds(2, 3), playhead.selection());
        assertEquals(2_000_000, playhead.timeMicros(), "the picture follows the pointer");
    }

    @Test
    void anAxisMapsInstantsToPixelsAndBack() {
        TimeAxis axis = new TimeAxis(2_000_000, 4_000_000, 1000);
        assertEquals(500, axis.x(3_000_000));
        assertEquals(3_000_000, axis.micros(500));
        assertEquals(250, axis.length(500_000));
        assertTrue(axis.shows(TimeSpan.ofSeconds(3.5, 9)));
        assertEquals(false, axis.shows(TimeSpan.ofSeconds(4, 9)));
    }
}
