package dev.vlab.engine.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file that is no video gets one clear reason; what is left of a damaged one is shown. */
class BadFilesTest {

    @TempDir
    Path folder;

    private static void assertRefused(Path file, String reason) {
        VideoException e = assertThrows(VideoException.class, () -> VideoReader.open(file));
        assertTrue(e.reason().contains(reason), e.getMessage());
        assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
        assertEquals(1, e.getMessage().lines().count());
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    @Test
    void missing() {
        assertRefused(folder.resolve("nowhere.mp4"), "no such file");
    }

    @Test
    void folderInsteadOfAFile() {
        assertRefused(folder, "folder");
    }

    @Test
    void empty() throws IOException {
        assertRefused(file("empty.mp4", new byte[0]), "empty");
    }

    @Test
    void textNamedLikeAVideo() throws IOException {
        String text = "Minutes of the meeting, with umlauts: äöü\n".repeat(100);
        assertRefused(file("notes.mp4", text.getBytes(StandardCharsets.UTF_8)), "text");
    }

    @Test
    void noise() throws IOException {
        byte[] bytes = new byte[100_000];
        new Random(9).nextBytes(bytes);
        assertRefused(file("noise.mkv", bytes), "damaged or in a format");
    }

    @Test
    void soundOnly() throws IOException {
        ByteBuffer wave = ByteBuffer.allocate(44 + 16_000).order(ByteOrder.LITTLE_ENDIAN);
        wave.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 16_000);
        wave.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wave.putShort((short) 1).putShort((short) 1).putInt(8000).putInt(16_000);
        wave.putShort((short) 2).putShort((short) 16);
        wave.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(16_000);
        assertRefused(file("song.mp4", wave.array()), "sound but no video");
    }

    @Test
    void noFrames() throws IOException {
        Path file = folder.resolve("nothing.mp4");
        new VideoWriter(file, 64, 48, 25).close();
        assertThrows(VideoException.class, () -> VideoReader.open(file));
    }

    @Test
    void indexCutOff() throws IOException {
        Path whole = OddClips.write(folder.resolve("whole.mp4"), "mpeg4", 160, 120, 0, 0, 0, 40, 80, 120);
        byte[] bytes = Files.readAllBytes(whole);
        int index = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("moov"); // here it is at the end
        assertRefused(file("cut.mp4", Arrays.copyOf(bytes, index - 4)), "cut short");
    }

    @Test
    void whatIsLeftOfATruncatedVideoIsShown() throws IOException {
        Path whole = SampleClips.counting(folder.resolve("whole.mp4"), 160, 120, 25, 100);
        byte[] bytes = Files.readAllBytes(whole);
        Path half = file("half.mp4", Arrays.copyOf(bytes, bytes.length / 2));
        try (VideoReader reader = VideoReader.open(half)) {
            int frames = 0;
            for (VideoFrame frame = reader.next(); frame != null; frame = reader.next()) {
                assertEquals(frames++, SampleClips.number(frame));
            }
            assertTrue(frames > 10 && frames < 90, frames + " frames");
            assertEquals(frames * 40_000L, reader.info().durationMicros());
            assertEquals(frames - 1, SampleClips.number(reader.frameAt(90 * 40_000)));
        }
    }

    @Test
    void damageInTheMiddleEndsInPicturesOrAnErrorButEnds() throws IOException {
        Path whole = SampleClips.counting(folder.resolve("whole.mp4"), 160, 120, 25, 100);
        byte[] clean = Files.readAllBytes(whole);
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            byte[] bytes = clean.clone();
            for (int i = 0; i < 1 << (round % 10); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Path damaged = file("damaged.mp4", bytes);
            try (VideoReader reader = VideoReader.open(damaged)) {
                long last = -1;
                for (VideoFrame frame = reader.next(); frame != null; frame = reader.next()) {
                    assertTrue(frame.timestampMicros() > last);
                    last = frame.timestampMicros();
                }
                reader.frameAt(last / 2);
            } catch (VideoException e) {
                assertTrue(e.getMessage().startsWith(damaged.toString()));
            }
        }
    }
}
