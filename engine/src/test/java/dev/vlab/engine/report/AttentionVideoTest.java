package dev.vlab.engine.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.Measure;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.Pictures;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoReader;
import dev.vlab.engine.video.VideoWriter;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A black clip in which the image stream looks at the whole first frame, the video stream at the whole second. */
class AttentionVideoTest {

    @TempDir
    private Path folder;

    private AttentionVideo video() throws IOException {
        Path file = folder.resolve("black.mp4");
        try (VideoWriter writer = new VideoWriter(file, 64, 64, 10)) {
            for (int i = 0; i < 10; i++) {
                writer.write(new BufferedImage(64, 64, BufferedImage.TYPE_3BYTE_BGR));
            }
        }
        var maps = new AttentionMaps(
                Measure.ATTENTION,
                new Clip(file, TimeSpan.ofSeconds(0, 1)),
                List.of("car"),
                List.of(200_000L, 700_000L),
                1,
                1,
                new float[][][] {{{0, 0.6f, 0, 0}}, {{0, 0, 0, 0.6f}}},
                new float[][][] {{{1}}, {{1}}});
        return new AttentionVideo(maps, 0, AttentionMaps.ALL, AttentionMaps.ALL, 1, 32);
    }

    private static Color at(VideoReader reader, long micros, int x) throws IOException {
        return new Color(Pictures.image(reader.frameAt(micros)).getRGB(x, 64));
    }

    @Test
    void bothStreamsStandSideBySideAndFollowTheFrames() throws IOException {
        Path file = folder.resolve("attention.mp4");
        video().write(file, Progress.NONE);
        try (VideoReader reader = VideoReader.open(file)) {
            assertEquals(2 * 64 + 8, reader.info().width());
            assertEquals(1, reader.info().durationMicros() / 1e6, 0.05);
            Color amber = at(reader, 100_000, 32);
            assertTrue(amber.getRed() > amber.getBlue() + 30, amber.toString());
            assertTrue(at(reader, 100_000, 72 + 32).getBlue() < 30);
            Color blue = at(reader, 900_000, 72 + 32);
            assertTrue(blue.getBlue() > blue.getRed() + 30, blue.toString());
            assertTrue(at(reader, 900_000, 32).getRed() < 30);
        }
    }

    @Test
    void stopsWhenNoLongerWanted() throws IOException {
        Progress stopped = new Progress() {
            @Override
            public void report(double fraction, String doing) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        AttentionVideo video = video();
        assertThrows(CancellationException.class, () -> video.write(folder.resolve("stopped.mp4"), stopped));
    }
}
