package dev.vlab.engine.video;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A part cut out has the pictures and the sound of its span, and nothing else. */
class ClipCutterTest {

    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;
    private static final int FPS = 10;
    private static final int RATE = 16_000;

    @TempDir
    private Path folder;

    /** Four seconds whose pictures grow lighter; the sound is silent but in the third. */
    private Path film(boolean audible) throws IOException {
        Path file = folder.resolve("film.mp4");
        try (var recorder = new FFmpegFrameRecorder(file.toFile(), WIDTH, HEIGHT, audible ? 1 : 0)) {
            recorder.setFormat("mp4");
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_H264);
            recorder.setFrameRate(FPS);
            recorder.setVideoBitrate(2_000_000);
            if (audible) {
                recorder.setAudioCodec(avcodec.AV_CODEC_ID_AAC);
                recorder.setSampleRate(RATE);
            }
            recorder.start();
            try (Frame picture = new Frame(WIDTH, HEIGHT, Frame.DEPTH_UBYTE, 3)) {
                for (int i = 0; i < 4 * FPS; i++) {
                    var pixels = (java.nio.ByteBuffer) picture.image[0];
                    for (int at = 0; at < pixels.limit(); at++) {
                        pixels.put(at, (byte) grey(i));
                    }
                    recorder.record(picture);
                    if (audible) {
                        recorder.recordSamples(RATE, 1, tone(i));
                    }
                }
            }
            recorder.stop();
        }
        return file;
    }

    private static int grey(int picture) {
        return 20 + 5 * picture;
    }

    private static ShortBuffer tone(int picture) {
        short[] samples = new short[RATE / FPS];
        for (int i = 0; i < samples.length; i++) {
            boolean on = picture >= 2 * FPS && picture < 3 * FPS;
            samples[i] = (short) (on ? 20_000 * Math.sin(2 * Math.PI * 440 * i / RATE) : 0);
        }
        return ShortBuffer.wrap(samples);
    }

    private static double mean(VideoFrame frame) {
        double sum = 0;
        for (int i = 0; i < frame.bgra().length; i += 4) {
            sum += frame.bgra()[i + 1] & 0xff;
        }
        return sum / (frame.bgra().length / 4.0);
    }

    @Test
    void cutsToTheFrame() throws IOException {
        Path film = film(false);
        byte[] before = Files.readAllBytes(film);
        Path part = folder.resolve("part.mp4");
        ClipCutter.cut(film, TimeSpan.ofSeconds(1.3, 2.6), part);
        try (VideoReader original = VideoReader.open(film);
                VideoReader cut = VideoReader.open(part)) {
            assertEquals("h264", cut.info().codec());
            assertFalse(cut.info().hasAudio());
            for (int i = 13; i < 26; i++) {
                VideoFrame frame = cut.next();
                assertEquals((i - 13) * 100_000L, frame.timestampMicros());
                assertEquals(mean(original.frameAt(i * 100_000L)), mean(frame), 2, "picture " + i);
            }
            assertEquals(null, cut.next());
        }
        assertArrayEquals(before, Files.readAllBytes(film));
    }

    @Test
    void soundIsThatOfTheSpan() throws IOException {
        Path part = folder.resolve("part.mp4");
        ClipCutter.cut(film(true), TimeSpan.ofSeconds(1.5, 3.5), part);
        double[] loud = new double[20]; // tenths of a second
        try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(part.toFile())) {
            grabber.start();
            assertEquals(avcodec.AV_CODEC_ID_AAC, grabber.getAudioCodec());
            for (Frame frame = grabber.grabSamples(); frame != null; frame = grabber.grabSamples()) {
                ShortBuffer samples = (ShortBuffer) frame.samples[0];
                for (int i = 0; i < samples.limit(); i++) {
                    int tenth = (int) ((frame.timestamp + 1e6 * i / RATE) / 1e5);
                    if (tenth >= 0 && tenth < loud.length) {
                        loud[tenth] = Math.max(loud[tenth], Math.abs(samples.get(i)));
                    }
                }
            }
        }
        for (int i = 0; i < loud.length; i++) {
            if (i != 4 && i != 5 && i != 14 && i != 15) { // the encoder smears an edge a little
                assertEquals(i > 5 && i < 14, loud[i] > 5000, "tenth " + i + ": " + loud[i]);
            }
        }
    }

    @Test
    void theOriginalIsNeverReplaced() throws IOException {
        Path film = film(false);
        VideoException e =
                assertThrows(VideoException.class, () -> ClipCutter.cut(film, TimeSpan.ofSeconds(0, 1), film));
        assertTrue(e.getMessage().contains("itself"), e.getMessage());
        assertTrue(Files.size(film) > 0);
        assertThrows(
                VideoException.class,
                () -> ClipCutter.cut(
                        film, TimeSpan.ofSeconds(0, 1), folder.resolve("no").resolve("part.mp4")));
    }
}
