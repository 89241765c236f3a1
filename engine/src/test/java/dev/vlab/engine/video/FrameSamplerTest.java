package dev.vlab.engine.video;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameSamplerTest {

    @TempDir
    Path folder;

    @Test
    void takesTheMiddleOfEachSegment() {
        assertArrayEquals(
                new long[] {1_500_000, 2_500_000, 3_500_000}, new FrameSampler(3).middles(TimeSpan.ofSeconds(1, 4)));
    }

    @Test
    void randomInstantsStayInTheirSegments() {
        TimeSpan span = TimeSpan.ofSeconds(2, 10);
        Random random = new Random(5);
        for (int round = 0; round < 100; round++) {
            long[] instants = new FrameSampler(8).random(span, random);
            for (int i = 0; i < 8; i++) {
                assertTrue(instants[i] >= (2 + i) * 1_000_000L && instants[i] < (3 + i) * 1_000_000L);
            }
        }
    }

    @Test
    void readsTheFramesOfTheSpanInOrder() throws IOException {
        Path clip = SampleClips.counting(folder.resolve("clip.mp4"), 64, 48, 25, 100);
        try (VideoReader reader = VideoReader.open(clip)) {
            List<VideoFrame> frames = new FrameSampler(4).sample(reader, TimeSpan.ofSeconds(0, 4));
            assertEquals(
                    List.of(12, 37, 62, 87),
                    frames.stream().map(SampleClips::number).toList());
        }
    }

    @Test
    void shortClipsRepeatFrames() throws IOException {
        Path clip = SampleClips.counting(folder.resolve("short.mp4"), 64, 48, 25, 2);
        try (VideoReader reader = VideoReader.open(clip)) {
            List<VideoFrame> frames =
                    new FrameSampler(6).sample(reader, reader.info().span());
            assertEquals(
                    List.of(0, 0, 0, 1, 1, 1),
                    frames.stream().map(SampleClips::number).toList());
        }
    }
}
