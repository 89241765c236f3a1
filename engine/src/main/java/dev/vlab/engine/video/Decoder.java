package dev.vlab.engine.video;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Decodes a video's pictures, or its sound, in the order of presentation, from the start or from a keyframe. */
final class Decoder implements AutoCloseable {

    /** More threads than this hardly help a single video and make every seek dearer. */
    private static final int MAX_THREADS = 4;

    private static final int MAX_FAILURES_AT_END = 64;

    private final Demuxer demuxer;
    private final AVCodecContext codec;
    private final AVPacket packet = av_packet_alloc();
    private boolean draining;
    private boolean awaitingKey;

    private Decoder(Demuxer demuxer, AVCodecContext codec) {
        this.demuxer = demuxer;
        this.codec = codec;
    }

    /** Opens a file; the decoder owns the demuxer. */
    static Decoder open(Path file) throws VideoException {
        return open(file, Demuxer.open(file), "video");
    }

    /** Opens a video for its sound. */
    static Decoder openSound(Path file) throws VideoException {
        return open(file, Demuxer.openSound(file), "sound");
    }

    private static Decoder open(Path file, Demuxer demuxer, String what) throws VideoException {
        try {
            return decode(file, demuxer, what);
        } catch (VideoException | RuntimeException e) {
            demuxer.close();
            throw e;
        }
    }

    private static Decoder decode(Path file, Demuxer demuxer, String what) throws VideoException {
        AVCodecParameters parameters = demuxer.stream().codecpar();
        if (parameters.codec_id() == AV_CODEC_ID_NONE) {
            throw new VideoException(file, "the description of the " + what + " is damaged: its codec is not known");
        }
        String name = avcodec_get_name(parameters.codec_id()).getString();
        AVCodec decoder = avcodec_find_decoder(parameters.codec_id());
        if (decoder == null) {
            throw new VideoException(file, "the " + what + "'s codec " + name + " is not supported");
        }
        AVCodecContext codec = avcodec_alloc_context3(decoder);
        avcodec_parameters_to_context(codec, parameters);
        codec.pkt_timebase(demuxer.stream().time_base());
        codec.thread_count(threads());
        int opened = avcodec_open2(codec, decoder, (AVDictionary) null);
        if (opened < 0) {
            avcodec_free_context(codec);
            throw new VideoException(
                    file, "the " + what + "'s codec " + name + " cannot be decoded: " + Ffmpeg.describe(opened));
        }
        return new Decoder(demuxer, codec);
    }

    Demuxer demuxer() {
        return demuxer;
    }

    String codecName() {
        return avcodec_get_name(codec.codec_id()).getString();
    }

    /** How many threads decode a video. */
    static int threads() {
        return Math.min(Runtime.getRuntime().availableProcessors(), MAX_THREADS);
    }

    /** Decodes the next picture into {@code frame}; false at the end. Damaged packets are passed over. */
    boolean next(AVFrame frame) {
        int failures = 0;
        while (true) {
            int result = avcodec_receive_frame(codec, frame);
            if (result >= 0) {
                if (awaitingKey && (frame.flags() & AVFrame.AV_FRAME_FLAG_KEY) == 0) {
                    continue; // refers to pictures before the place that was sought
                }
                awaitingKey = false;
                return true;
            }
            if (result == AVERROR_EOF() || failures > MAX_FAILURES_AT_END) {
                return false;
            }
            if (draining) {
                failures++; // a damaged picture among the last ones, which were all handed in already
            } else if (demuxer.read(packet)) {
                avcodec_send_packet(codec, packet); // what is wrong with a packet shows as a missing picture
                av_packet_unref(packet);
            } else {
                draining = true;
                avcodec_send_packet(codec, null);
            }
        }
    }

    /** Moves to the last keyframe at or before a time of the stream; false if the file cannot do that. */
    boolean seek(long streamTime) {
        boolean done = demuxer.seek(streamTime);
        avcodec_flush_buffers(codec);
        draining = false;
        awaitingKey = true;
        return done;
    }

    @Override
    public void close() {
        av_packet_free(packet);
        avcodec_free_context(codec);
        demuxer.close();
    }
}
