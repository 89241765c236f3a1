package dev.vlab.engine.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThumbnailsTest {

    @TempDir
    Path folder;

    @Test
    void prefersAFrameWithSomethingInIt() throws IOException {
        Path file = folder.resolve("mostly-black.mp4");
        try (VideoWriter writer = new VideoWriter(file, 160, 120, 10)) {
            for (int i = 0; i < 50; i++) {
                boolean content = i >= 30 && i < 40;
                writer.write(
                        content
                                ? SampleClips.numbered(0b01010101, 160, 120)
                                : new BufferedImage(160, 120, BufferedImage.TYPE_3BYTE_BGR));
            }
        }
        VideoFrame frame = Thumbnails.informative(file, 80);
        assertEquals(80, frame.width());
        assertEquals(60, frame.height());
        assertEquals(0b01010101, SampleClips.number(frame));
    }

    @Test
    void stripIsEvenlySpaced() throws IOException {
        Path clip = SampleClips.counting(folder.resolve("clip.mp4"), 160, 120, 25, 100);
        List<VideoFrame> strip = Thumbnails.strip(clip, 5, 64);
        assertEquals(
                List.of(10, 30, 50, 70, 90),
                strip.stream().map(SampleClips::number).toList());
        assertTrue(strip.stream().allMatch(frame -> frame.width() == 64));
    }
}
