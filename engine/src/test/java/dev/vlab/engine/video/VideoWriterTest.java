package dev.vlab.engine.video;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoWriterTest {

    @TempDir
    Path folder;

    @Test
    void samePicturesMakeTheSameBytes() throws IOException {
        Path one = SampleClips.counting(folder.resolve("one.mp4"), 160, 120, 25, 30);
        Path two = SampleClips.counting(folder.resolve("two.mp4"), 160, 120, 25, 30);
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
    }

    @Test
    void indexComesBeforeThePictures() throws IOException {
        Path file = SampleClips.counting(folder.resolve("clip.mp4"), 160, 120, 25, 30);
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertTrue(bytes.indexOf("moov") < bytes.indexOf("mdat"));
    }

    @Test
    void otherImageTypesAreDrawn() throws IOException {
        Path file = folder.resolve("argb.mp4");
        try (VideoWriter writer = new VideoWriter(file, 64, 48, 10)) {
            writer.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_ARGB));
        }
        assertTrue(Files.size(file) > 0);
    }

    @Test
    void refusesWhatCannotBeWritten() {
        assertThrows(IllegalArgumentException.class, () -> new VideoWriter(folder.resolve("odd.mp4"), 63, 48, 10));
        assertThrows(
                VideoException.class,
                () -> new VideoWriter(folder.resolve("nowhere").resolve("a.mp4"), 64, 48, 10));
    }

    @Test
    void refusesPicturesOfAnotherSize() throws IOException {
        try (VideoWriter writer = new VideoWriter(folder.resolve("clip.mp4"), 64, 48, 10)) {
            assertThrows(IllegalArgumentException.class, () -> writer.write(new byte[3]));
        }
    }
}
