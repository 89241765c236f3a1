package dev.vlab.app.playlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.jobs.TestJobs;
import dev.vlab.app.player.Playhead;
import dev.vlab.app.work.Notices;
import dev.vlab.engine.report.Excerpt;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaylistViewModelTest {
    private static final VideoInfo CAR = video("car.mp4");
    private static final VideoInfo BOAT = video("boat.mp4");

    @TempDir
    private Path folder;

    private final Playhead playhead = new Playhead();
    private final Notices notices = new Notices();
    private PlaylistViewModel model;

    private static VideoInfo video(String name) {
        return new VideoInfo(Path.of(name).toAbsolutePath(), 10_000_000, 64, 48, 25, "h264", false);
    }

    private static Excerpt part(VideoInfo video, double start, double end) {
        return new Excerpt(video, TimeSpan.ofSeconds(start, end), null, "");
    }

    @BeforeEach
    void open() {
        model = start();
    }

    private PlaylistViewModel start() {
        return new PlaylistViewModel(TestJobs.inline(), playhead, span -> "a boat", notices, new PlaylistFile(file()));
    }

    private Path file() {
        return folder.resolve("playlist.json");
    }

    private List<Excerpt> moments() {
        return model.playlist().moments();
    }

    @Test
    void theChosenSpanIsAddedOnceWithWhatIsSaidOfIt() {
        playhead.open(CAR);
        playhead.select(TimeSpan.ofSeconds(2, 4));
        model.addClip();
        model.addClip();
        playhead.select(null);
        model.addClip();
        assertEquals(
                List.of(
                        new Excerpt(CAR, TimeSpan.ofSeconds(2, 4), null, "a boat"),
                        new Excerpt(CAR, TimeSpan.ofSeconds(0, 10), null, "a boat")),
                moments());
    }

    @Test
    void whatWasChangedIsTakenBackStepByStep() {
        Excerpt one = part(CAR, 0, 1);
        Excerpt two = part(BOAT, 1, 2);
        Excerpt three = part(CAR, 2, 3);
        model.playlist().add(List.of(one, two, three));
        model.playlist().move(0, 2);
        assertEquals(List.of(two, three, one), moments());
        model.playlist().remove(List.of(three));
        model.playlist().clear();
        model.playlist().undo();
        assertEquals(List.of(two, one), moments());
        model.playlist().undo();
        model.playlist().undo();
        assertEquals(List.of(one, two, three), moments());
    }

    @Test
    void theNextStartHasTheListOfThisOne() {
        model.playlist().add(List.of(new Excerpt(CAR, TimeSpan.ofSeconds(1, 2), 0.5, "a car"), part(BOAT, 3, 4)));
        model.playlist().move(1, 0);
        List<Excerpt> left = List.copyOf(moments());
        model = start();
        assertEquals(left, moments());
        assertFalse(model.playlist().undoableProperty().get());
    }

    @Test
    void aFileThatIsNoPlaylistIsToldOfAndLeftUntilSomethingIsAdded() throws IOException {
        Files.writeString(file(), "not a list");
        model = start();
        assertTrue(notices.current().getLast().todo().contains(file().toString()));
        assertEquals("not a list", Files.readString(file()));
        model.playlist().add(List.of(part(CAR, 0, 1)));
        model = start();
        assertEquals(List.of(part(CAR, 0, 1)), moments());
    }

    @Test
    void momentsPlayOneAfterAnotherAcrossVideos() {
        model.playlist().add(List.of(part(CAR, 2, 3), part(BOAT, 5, 6)));
        model.playAll();
        assertEquals(CAR, playhead.video());
        assertEquals(2_000_000, playhead.timeMicros());
        playhead.seek(2_500_000);
        assertEquals(CAR, playhead.video());
        playhead.seek(2_960_000); // the last of its frames
        assertEquals(BOAT, playhead.video());
        assertEquals(5_000_000, playhead.timeMicros());
        assertTrue(playhead.playingProperty().get());
        playhead.seek(5_960_000);
        assertFalse(playhead.playingProperty().get());
    }

    @Test
    void whoeverLeavesAMomentIsNotBroughtBack() {
        model.playlist().add(List.of(part(CAR, 2, 3), part(BOAT, 5, 6)));
        model.playAll();
        playhead.seek(7_000_000);
        assertNull(model.currentProperty().get());
        playhead.seek(2_960_000);
        assertEquals(CAR, playhead.video());
        model.playAll();
        playhead.open(BOAT);
        assertNull(model.currentProperty().get());
    }
}
