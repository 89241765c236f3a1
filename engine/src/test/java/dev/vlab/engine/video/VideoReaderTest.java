package dev.vlab.engine.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoReaderTest {

    private static final int FRAMES = 120;
    private static final long FRAME = 40_000;

    @TempDir
    static Path folder;

    private static Path clip;

    @BeforeAll
    static void writeClip() throws IOException {
        clip = SampleClips.counting(folder.resolve("clip.mp4"), 160, 120, 25, FRAMES);
    }

    @Test
    void tellsWhatTheFileIs() throws IOException {
        try (VideoReader reader = VideoReader.open(clip)) {
            VideoInfo info = reader.info();
            assertEquals(FRAMES * FRAME, info.durationMicros());
            assertEquals(160, info.width());
            assertEquals(120, info.height());
            assertEquals(25, info.frameRate(), 1e-9);
            assertEquals("h264", info.codec());
        }
    }

    @Test
    void readsEveryFrameInOrder() throws IOException {
        try (VideoReader reader = VideoReader.open(clip)) {
            for (int i = 0; i < FRAMES; i++) {
                VideoFrame frame = Objects.requireNonNull(reader.next());
                assertEquals(i * FRAME, frame.timestampMicros());
                assertEquals(i, SampleClips.number(frame));
            }
            assertNull(reader.next());
        }
    }

    @Test
    void findsTheFrameOnDisplayAtAnyTime() throws IOException {
        Random random = new Random(3);
        try (VideoReader reader = VideoReader.open(clip)) {
            for (int i = 0; i < 60; i++) {
                int number = random.nextInt(FRAMES);
                VideoFrame frame = reader.frameAt(number * FRAME + random.nextLong(FRAME));
                assertEquals(number, SampleClips.number(frame));
                assertEquals(number * FRAME, frame.timestampMicros());
            }
        }
    }

    @Test
    void stepsBothWaysFromAnywhere() throws IOException {
        Random random = new Random(4);
        try (VideoReader reader = VideoReader.open(clip)) {
            for (int i = 0; i < 40; i++) {
                int number = 1 + random.nextInt(FRAMES - 2);
                assertEquals(number - 1, SampleClips.number(Objects.requireNonNull(reader.previous(number * FRAME))));
                assertEquals(number + 1, SampleClips.number(Objects.requireNonNull(reader.after(number * FRAME))));
            }
            assertNull(reader.previous(0));
            assertNull(reader.after((FRAMES - 1) * FRAME));
        }
    }

    @Test
    void timesOutsideTheVideoGiveItsFirstAndLastFrame() throws IOException {
        try (VideoReader reader = VideoReader.open(clip)) {
            assertEquals(FRAMES - 1, SampleClips.number(reader.frameAt(Long.MAX_VALUE / 4)));
            assertEquals(0, SampleClips.number(reader.frameAt(-5)));
        }
    }

    @Test
    void scalesDownToAWidthButNeverUp() throws IOException {
        try (VideoReader reader = VideoReader.open(clip, 64)) {
            VideoFrame frame = reader.frameAt(77 * FRAME);
            assertEquals(64, frame.width());
            assertEquals(48, frame.height());
            assertEquals(77, SampleClips.number(frame));
        }
        try (VideoReader reader = VideoReader.open(clip, 1000)) {
            assertEquals(160, reader.frameAt(0).width());
        }
    }

    @Test
    void coloursAreRightAndOpaque() throws IOException {
        try (VideoReader reader = VideoReader.open(clip)) {
            byte[] white = reader.frameAt(1 * FRAME).bgra();
            int last = white.length - 4;
            for (int channel = 0; channel < 4; channel++) {
                assertTrue((white[last + channel] & 0xFF) > 245, "channel " + channel);
            }
        }
    }

    @Test
    void closedReadersSaySo() throws IOException {
        VideoReader reader = VideoReader.open(clip);
        reader.close();
        reader.close();
        assertThrows(IllegalStateException.class, () -> reader.frameAt(0));
    }
}
