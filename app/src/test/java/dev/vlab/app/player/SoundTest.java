package dev.vlab.app.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.ToneVideo;
import dev.vlab.app.UiQueue;
import dev.vlab.app.work.Notices;
import dev.vlab.engine.video.VideoInfo;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundTest {
    private static final int SECONDS = 3;
    private static final long END = SECONDS * 1_000_000;
    private static final long CLOSE = 40_000;

    @TempDir
    Path folder;

    private final UiQueue ui = new UiQueue();
    private final HandTicker ticker = new HandTicker();
    private final Playhead playhead = new Playhead();
    private final Notices notices = new Notices();
    private final Ear ear = new Ear(10_000_000);
    private final Player player = new Player(playhead, notices, ui, ticker, () -> Optional.of(ear));

    private VideoInfo video;

    @BeforeEach
    void open() throws Exception {
        video = ToneVideo.write(folder.resolve("tone.mkv"), SECONDS);
        playhead.open(video);
        ui.runUntil(() -> player.frameProperty().get() != null);
    }

    @AfterEach
    void close() {
        player.close();
    }

    private void beatUntil(BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it never happened");
            ticker.pass(1_000);
            Thread.sleep(1);
        }
    }

    /** Everything to the end of the file has been given to the ear. */
    private boolean isAllHeard() {
        return ear.toneBeforeEnd() >= 0 && Math.abs(ear.toneBeforeEnd() - (END - ToneVideo.TONE_FROM)) < CLOSE;
    }

    @Test
    void isHeardFromWhereItIsSeen() throws Exception {
        playhead.seek(500_000);
        player.toggle();
        beatUntil(this::isAllHeard);
        assertTrue(ear.keptMicros() <= END - 500_000 + CLOSE, "nothing before the playhead");
        assertTrue(ear.keptMicros() >= END - ToneVideo.TONE_FROM, "but all after it");
    }

    @Test
    void jumpsToThePictureWhereItIsTooFarOff() throws Exception {
        Ear slow = new Ear(200_000);
        try (SoundTrack track = new SoundTrack(video.file(), () -> Optional.of(slow))) {
            track.play(0);
            beatUntil(() -> slow.keptMicros() >= 200_000);
            assertEquals(-1, slow.toneBeforeEnd());
            beatUntil(() -> {
                track.follow(1_500_000);
                return slow.toneBeforeEnd() > 0;
            });
        }
    }

    @Test
    void isSilentWhereItIsMutedAndWherePlayingIsNotAtTheUsualSpeed() throws Exception {
        player.mutedProperty().set(true);
        player.toggle();
        beatUntil(() -> playhead.timeMicros() > 0);
        assertEquals(0, ear.keptMicros());
        player.mutedProperty().set(false);
        beatUntil(() -> ear.keptMicros() > 0);
        player.rateProperty().set(2);
        beatUntil(() -> ear.keptMicros() == 0);
    }

    @Test
    void withoutADeviceThePicturesPlayAndNothingIsSaid() throws Exception {
        Playhead other = new Playhead();
        try (Player deaf = new Player(other, notices, ui, ticker, Optional::empty)) {
            other.open(video);
            ui.runUntil(() -> deaf.frameProperty().get() != null);
            deaf.toggle();
            beatUntil(() -> other.timeMicros() > 500_000);
        }
        assertTrue(notices.current().isEmpty());
    }
}
