package dev.vlab.app.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.TestVideo;
import dev.vlab.app.UiQueue;
import dev.vlab.app.work.Notices;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoFrame;
import dev.vlab.engine.video.VideoInfo;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayerTest {
    private static final int FRAMES = 50;
    private static final long FRAME = TestVideo.FRAME;

    @TempDir
    Path folder;

    private final UiQueue ui = new UiQueue();
    private final HandTicker ticker = new HandTicker();
    private final Playhead playhead = new Playhead();
    private final Notices notices = new Notices();
    private final Player player = new Player(playhead, notices, ui, ticker, Optional::empty);

    @BeforeEach
    void open() throws Exception {
        playhead.open(TestVideo.write(folder.resolve("grey.mp4"), FRAMES));
        ui.runUntil(() -> player.frameProperty().get() != null);
    }

    @AfterEach
    void close() {
        player.close();
    }

    private VideoFrame frame() {
        return Objects.requireNonNull(player.frameProperty().get());
    }

    private void awaitFrame(int index) throws InterruptedException {
        ui.runUntil(() -> frame().timestampMicros() == index * FRAME);
    }

    @Test
    void showsTheFrameAtThePlayhead() throws Exception {
        playhead.seek(10 * FRAME + 5);
        awaitFrame(10);
        assertEquals(20 + 4 * 10, frame().bgra()[0] & 0xff, 4);
        assertEquals(10 * FRAME + 5, playhead.timeMicros(), "who moved the playhead finds it where he put it");
    }

    @Test
    void stepsByWholeFramesBothWaysAndStopsAtTheEnds() throws Exception {
        player.step(1);
        player.step(1);
        awaitFrame(2);
        assertEquals(2 * FRAME, playhead.timeMicros());
        player.step(10);
        awaitFrame(12);
        player.step(-10);
        player.step(-1);
        awaitFrame(1);
        player.step(-10);
        awaitFrame(0);
        player.step(1000);
        awaitFrame(FRAMES - 1);
    }

    @Test
    void playsFramesWhenTheyAreDueAndEndsAtTheEnd() throws Exception {
        player.toggle();
        assertTrue(playhead.playingProperty().get());
        beatUntil(() -> frame().timestampMicros() >= 20 * FRAME);
        assertEquals(frame().timestampMicros(), playhead.timeMicros());
        beatUntil(() -> !playhead.playingProperty().get());
        assertEquals((FRAMES - 1) * FRAME, frame().timestampMicros());
    }

    @Test
    void loopsTheChosenSpan() throws Exception {
        playhead.select(new TimeSpan(5 * FRAME, 15 * FRAME));
        player.loopProperty().set(true);
        playhead.seek(12 * FRAME);
        player.toggle();
        beatUntil(() -> frame().timestampMicros() >= 13 * FRAME);
        beatUntil(() -> frame().timestampMicros() <= 7 * FRAME);
        assertTrue(playhead.playingProperty().get());
        assertTrue(frame().timestampMicros() >= 5 * FRAME);
    }

    @Test
    void playsBackwards() throws Exception {
        playhead.seek(30 * FRAME);
        awaitFrame(30);
        player.backward();
        player.backward();
        assertEquals(-2, player.rateProperty().get());
        ticker.pass(0);
        ticker.pass(5 * FRAME);
        awaitFrame(20);
        ticker.pass(100 * FRAME);
        assertFalse(playhead.playingProperty().get());
        awaitFrame(0);
    }

    @Test
    void inAndOutChooseTheFramesShownInclusively() throws Exception {
        playhead.seek(10 * FRAME);
        awaitFrame(10);
        player.markIn();
        playhead.seek(19 * FRAME);
        awaitFrame(19);
        player.markOut();
        assertEquals(new TimeSpan(10 * FRAME, 20 * FRAME), playhead.selection());
    }

    @Test
    void aFileThatIsGoneIsSaidInTheWindow() throws Exception {
        VideoInfo gone = new VideoInfo(folder.resolve("gone.mp4"), 1_000_000, 64, 48, 25, "h264", false);
        playhead.open(gone);
        ui.runUntil(() -> !notices.current().isEmpty());
        assertTrue(notices.current().getFirst().todo().contains("gone.mp4"));
    }

    /** Lets time pass a frame at a time, as long as decoding takes. */
    private void beatUntil(BooleanSupplier holds) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it never happened");
            ticker.pass(FRAME / 4);
            Thread.onSpinWait();
        }
    }
}
