package dev.vlab.engine.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clips as phones, screen recorders and old programs write them. */
class OddClipsTest {

    @TempDir
    Path folder;

    private static long[] every40(int frames) {
        return LongStream.range(0, frames).map(i -> i * 40).toArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clip.mp4", "clip.mkv", "clip.avi", "clip.ts", "clip.mov"})
    void reorderedPicturesComeInOrderOfDisplay(String name) throws IOException {
        Path file = OddClips.write(folder.resolve(name), "mpeg4", 160, 120, 2, 0, every40(60));
        List<Long> times = new ArrayList<>();
        try (VideoReader reader = VideoReader.open(file)) {
            for (VideoFrame frame = reader.next(); frame != null; frame = reader.next()) {
                assertEquals(times.size(), SampleClips.number(frame));
                times.add(frame.timestampMicros());
            }
            assertEquals(60, times.size());
            assertTrue(reader.info().durationMicros() > times.getLast());
            List<Integer> order = new ArrayList<>(
                    LongStream.range(0, 60).mapToObj(i -> (int) i).toList());
            Collections.shuffle(order, new Random(1));
            for (int number : order) {
                assertEquals(number, SampleClips.number(reader.frameAt(times.get(number))), "frame " + number);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clip.mp4", "clip.mkv"})
    void everyFrameStaysForItsOwnTime(String name) throws IOException {
        long[] millis = {0, 40, 80, 1000, 1010, 1020, 3000, 3500};
        Path file = OddClips.write(folder.resolve(name), "mpeg4", 160, 120, 0, 0, millis);
        try (VideoReader reader = VideoReader.open(file)) {
            for (int i = millis.length - 1; i >= 0; i--) {
                VideoFrame frame = reader.frameAt(millis[i] * 1000 + 5000);
                assertEquals(i, SampleClips.number(frame));
                assertEquals(millis[i] * 1000, frame.timestampMicros());
            }
            assertEquals(2, SampleClips.number(reader.frameAt(999_000)));
            assertEquals(6, SampleClips.number(reader.frameAt(3_499_000)));
        }
    }

    @Test
    void timeStartsAtTheFirstPicture() throws IOException {
        Path file = OddClips.write(folder.resolve("late.mkv"), "mpeg4", 160, 120, 0, 0, 5000, 5040, 5080);
        try (VideoReader reader = VideoReader.open(file)) {
            assertEquals(0, reader.frameAt(0).timestampMicros());
            assertEquals(1, SampleClips.number(reader.frameAt(41_000)));
            assertTrue(Math.abs(reader.info().durationMicros() - 120_000) <= 40_000);
        }
    }

    /** The number's columns run from the left; turned, the highest bit is at the top, the right or the bottom. */
    @ParameterizedTest
    @CsvSource({"90, 120, 160", "180, 160, 120", "270, 120, 160"})
    void turnsPicturesForDisplay(int degrees, int width, int height) throws IOException {
        Path file = OddClips.write(folder.resolve("turned.mp4"), "mpeg4", 160, 120, 0, degrees, every40(140));
        try (VideoReader reader = VideoReader.open(file);
                VideoReader small = VideoReader.open(file, 60)) {
            VideoFrame frame = reader.frameAt(128 * 40_000);
            assertEquals(width, frame.width());
            assertEquals(height, frame.height());
            assertEquals(width, reader.info().width());
            int x = degrees == 180 ? width - 5 : width / 2;
            int y = degrees == 90 ? 5 : degrees == 270 ? height - 5 : height / 2;
            assertTrue(brightness(frame, x, y) > 200, "the bit that is set");
            assertTrue(brightness(frame, width - 1 - x, height - 1 - y) < 50, "the side across");
            assertEquals(60, small.frameAt(0).width());
        }
    }

    private static int brightness(VideoFrame frame, int x, int y) {
        return frame.bgra()[(y * frame.width() + x) * 4 + 1] & 0xFF;
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 7", "33, 17", "161, 121"})
    void anySizeWillDo(int width, int height) throws IOException {
        Path file = OddClips.write(folder.resolve("odd.mkv"), "libvpx", width, height, 0, 0, every40(6));
        try (VideoReader reader = VideoReader.open(file)) {
            VideoFrame frame = reader.frameAt(5 * 40_000);
            assertEquals(width, frame.width());
            assertEquals(height, frame.height());
            assertEquals(width * height * 4, frame.bgra().length);
            if (width >= 16) {
                assertEquals(5, SampleClips.number(frame));
            }
            assertEquals(3 * 16 * 16, new ClipPreprocessor(16).apply(frame).length);
        }
    }
}
