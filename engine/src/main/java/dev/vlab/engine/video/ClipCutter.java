package dev.vlab.engine.video;

import java.io.IOException;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameGrabber;
import org.bytedeco.javacv.FrameRecorder;

/**
 * Cuts a span of a video out into a file of its own (MP4): every picture that is on display in it, encoded anew, so
 * that the cut is exact to the frame; and its sound as AAC. The original stays as it is. Pictures are H.264 by
 * OpenH264, which is what FFmpeg has under the LGPL.
 */
public final class ClipCutter {

    private static final int AUDIO_BITS = 160_000;

    private ClipCutter() {}

    /**
     * Writes the span, replacing what is at {@code target}.
     *
     * @throws VideoException if the video cannot be read or the file not be written; nothing is left of it then
     */
    public static void cut(Path video, TimeSpan span, Path target) throws VideoException {
        Ffmpeg.load();
        try (VideoReader reader = VideoReader.open(video)) {
            VideoInfo info = reader.info();
            if (target.toAbsolutePath()
                    .normalize()
                    .equals(video.toAbsolutePath().normalize())) {
                throw new VideoException(video, "cannot be replaced by a part of itself");
            }
            boolean done = false;
            try (FFmpegFrameGrabber sound = new FFmpegFrameGrabber(video.toFile())) {
                if (info.hasAudio()) {
                    sound.start();
                }
                write(reader, span, sound, target);
                done = true;
            } finally {
                if (!done) {
                    Files.deleteIfExists(target);
                }
            }
        } catch (VideoException e) {
            throw e;
        } catch (IOException e) {
            throw new VideoException(target, "could not be written: " + e.getMessage());
        }
    }

    private static void write(VideoReader reader, TimeSpan span, FFmpegFrameGrabber sound, Path target)
            throws VideoException, FrameRecorder.Exception, FrameGrabber.Exception {
        VideoFrame first = reader.frameAt(span.startMicros());
        int width = first.width() / 2 * 2; // H.264 with half the colours down and across has even sides
        int height = first.height() / 2 * 2;
        int channels = reader.info().hasAudio() ? sound.getAudioChannels() : 0;
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(target.toFile(), width, height, channels)) {
            recorder.setFormat("mp4");
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_H264);
            recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
            recorder.setFrameRate(reader.info().frameRate());
            recorder.setVideoBitrate((int) Math.min(40_000_000L, 8L * width * height));
            recorder.setGopSize((int) Math.max(1, Math.round(reader.info().frameRate())));
            recorder.setOption("movflags", "faststart");
            if (channels > 0) {
                recorder.setAudioCodec(avcodec.AV_CODEC_ID_AAC);
                recorder.setAudioBitrate(AUDIO_BITS);
                recorder.setSampleRate(sound.getSampleRate());
            }
            recorder.start();
            if (channels > 0) {
                sound(sound, span, recorder);
            }
            try (Frame picture = new Frame(width, height, Frame.DEPTH_UBYTE, 4)) {
                long origin = first.timestampMicros();
                for (VideoFrame frame = first;
                        frame != null && frame.timestampMicros() < span.endMicros();
                        frame = reader.next()) {
                    copy(frame, picture);
                    recorder.setTimestamp(frame.timestampMicros() - origin);
                    recorder.record(picture, avutil.AV_PIX_FMT_BGRA);
                }
            }
            recorder.stop();
        }
    }

    private static void copy(VideoFrame frame, Frame picture) {
        var target = (ByteBuffer) picture.image[0];
        for (int y = 0; y < picture.imageHeight; y++) {
            target.position(y * picture.imageStride);
            target.put(frame.bgra(), y * frame.width() * 4, picture.imageWidth * 4);
        }
        target.rewind();
    }

    /** The samples of the span, to the sample. */
    private static void sound(FFmpegFrameGrabber grabber, TimeSpan span, FFmpegFrameRecorder recorder)
            throws FrameGrabber.Exception, FrameRecorder.Exception {
        int rate = grabber.getSampleRate();
        int channels = grabber.getAudioChannels();
        long origin = Math.max(0, grabber.getFormatContext().start_time());
        grabber.setAudioTimestamp(Math.max(0, span.startMicros() - 1_000_000));
        for (Frame frame = grabber.grabSamples(); frame != null; frame = grabber.grabSamples()) {
            long at = frame.timestamp - origin;
            int length = frame.samples[0].limit() / (frame.samples.length == 1 ? channels : 1);
            int from = Math.clamp(Math.round((span.startMicros() - at) * 1e-6 * rate), 0, length);
            int to = Math.clamp(Math.round((span.endMicros() - at) * 1e-6 * rate), 0, length);
            if (at >= span.endMicros()) {
                return;
            }
            if (to > from) {
                int each = frame.samples.length == 1 ? channels : 1;
                Buffer[] part = new Buffer[frame.samples.length];
                for (int i = 0; i < part.length; i++) {
                    part[i] = part(frame.samples[i], from * each, to * each);
                }
                recorder.recordSamples(rate, channels, part);
            }
        }
    }

    private static Buffer part(Buffer samples, int from, int to) {
        return switch (samples) {
            case ShortBuffer shorts -> shorts.slice(from, to - from);
            case FloatBuffer floats -> floats.slice(from, to - from);
            default -> throw new IllegalStateException("samples as " + samples.getClass());
        };
    }
}
