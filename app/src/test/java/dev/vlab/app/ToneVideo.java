package dev.vlab.app;

import dev.vlab.engine.video.VideoInfo;
import dev.vlab.engine.video.VideoReader;
import java.io.IOException;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;

/** A real video with sound for tests: black pictures, and a tone that begins after one second. */
public final class ToneVideo {
    public static final long TONE_FROM = 1_000_000;

    private static final int RATE = 48_000;
    private static final int FPS = 25;

    private ToneVideo() {}

    public static VideoInfo write(Path file, int seconds) throws IOException {
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), 64, 48, 1)) {
            recorder.setFrameRate(FPS);
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_MPEG4);
            recorder.setAudioCodec(avcodec.AV_CODEC_ID_PCM_S16LE);
            recorder.setSampleRate(RATE);
            recorder.start();
            for (int picture = 0; picture < seconds * FPS; picture++) {
                try (Frame frame = new Frame(64, 48, Frame.DEPTH_UBYTE, 3)) {
                    recorder.record(frame);
                }
                recorder.recordSamples(tone(picture));
            }
        }
        try (VideoReader reader = VideoReader.open(file)) {
            return reader.info();
        }
    }

    private static ShortBuffer tone(int picture) {
        int samples = RATE / FPS;
        ShortBuffer buffer = ShortBuffer.allocate(samples);
        for (int i = 0; i < samples; i++) {
            double seconds = (picture * samples + i) / (double) RATE;
            boolean sounds = seconds * 1e6 >= TONE_FROM;
            buffer.put((short) (sounds ? 20_000 * Math.sin(2 * Math.PI * 440 * seconds) : 0));
        }
        return buffer.flip();
    }
}
