package dev.vlab.engine.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On real files: three seconds of pictures, with a tone that begins after one second. */
class SoundReaderTest {

    private static final int RATE = 44_100;
    private static final int FPS = 25;

    @TempDir
    private Path folder;

    private Path write(String name, int soundCodec) throws Exception {
        Path file = folder.resolve(name);
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), 64, 48, soundCodec == 0 ? 0 : 1)) {
            recorder.setFrameRate(FPS);
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_MPEG4);
            recorder.setAudioCodec(soundCodec);
            recorder.setSampleRate(RATE);
            recorder.start();
            for (int i = 0; i < 3 * FPS; i++) {
                try (Frame picture = new Frame(64, 48, Frame.DEPTH_UBYTE, 3)) {
                    recorder.record(picture);
                }
                if (soundCodec != 0) {
                    try (Frame sound = new Frame()) {
                        sound.sampleRate = RATE;
                        sound.audioChannels = 1;
                        sound.samples = new ShortBuffer[] {tone(i)};
                        recorder.recordSamples(sound.samples);
                    }
                }
            }
        }
        return file;
    }

    private static ShortBuffer tone(int picture) {
        int samples = RATE / FPS;
        ShortBuffer buffer = ShortBuffer.allocate(samples);
        for (int i = 0; i < samples; i++) {
            double seconds = (picture * samples + i) / (double) RATE;
            buffer.put((short) (seconds < 1 ? 0 : 20_000 * Math.sin(2 * Math.PI * 440 * seconds)));
        }
        return buffer.flip();
    }

    /** When the tone begins, by what is read from here on; below zero if it never does. */
    private static long loudFrom(SoundReader reader) {
        for (SoundReader.Block block = reader.next(); block != null; block = reader.next()) {
            ShortBuffer samples =
                    ByteBuffer.wrap(block.pcm()).order(ByteOrder.nativeOrder()).asShortBuffer();
            for (int i = 0; i < samples.limit(); i++) {
                if (Math.abs(samples.get(i)) > 4000) {
                    return block.micros() + SoundReader.duration((long) i / 2 * SoundReader.FRAME_BYTES);
                }
            }
        }
        return -1;
    }

    private static void assertAbout(long expected, long actual, long most) {
        assertTrue(Math.abs(expected - actual) <= most, actual + " instead of " + expected);
    }

    @ParameterizedTest
    @CsvSource({"pcm.mkv, 65536", "aac.mp4, 86018"}) // AV_CODEC_ID_PCM_S16LE, AV_CODEC_ID_AAC
    void soundIsAtTheTimeOfThePicturesItBelongsTo(String name, int codec) throws Exception {
        Path file = write(name, codec);
        try (VideoReader video = VideoReader.open(file);
                SoundReader reader = SoundReader.open(file)) {
            assertTrue(video.info().hasAudio());
            assertAbout(1_000_000, loudFrom(reader), 30_000);
            reader.seek(900_000);
            assertAbout(1_000_000, loudFrom(reader), 30_000);
            reader.seek(500_000);
            SoundReader.Block block = reader.next();
            assertAbout(500_000, block == null ? -1 : block.micros(), 1000);
            reader.seek(2_000_000);
            assertAbout(2_000_000, loudFrom(reader), 30_000);
            reader.seek(0);
            long bytes = 0;
            for (block = reader.next(); block != null; block = reader.next()) {
                bytes += block.pcm().length;
            }
            assertAbout(3_000_000, SoundReader.duration(bytes), 60_000);
            reader.seek(10_000_000);
            assertEquals(-1, loudFrom(reader));
        }
    }

    @Test
    void saysThatThereIsNone() throws Exception {
        Path file = write("silent.mp4", 0);
        VideoException none = assertThrows(VideoException.class, () -> SoundReader.open(file));
        assertTrue(none.getMessage().contains("no sound"), none.getMessage());
    }
}
