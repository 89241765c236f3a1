package dev.vlab.engine.video;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.Pointer;

/**
 * Writes an MP4 file of H.264 video (VP9 where FFmpeg was built without an H.264 encoder) with a constant frame rate, a
 * keyframe every second and the index in front, so that it starts and seeks at once. The same pictures make the same
 * bytes. Not thread-safe; {@link #close()} completes the file.
 */
public final class VideoWriter implements AutoCloseable {

    private static final int QUALITY = 24;

    private final Path file;
    private final YuvPicture picture;
    private AVFormatContext output = new AVFormatContext((Pointer) null);
    private AVCodecContext encoder = new AVCodecContext((Pointer) null);
    private AVPacket packet = new AVPacket((Pointer) null);
    private long frames;
    private boolean headerWritten;
    private boolean closed;

    /**
     * Opens {@code file} for writing, replacing what is there.
     *
     * @param width pixels across, even
     * @param height pixels down, even
     * @param fps frames per second
     * @throws VideoException if the file cannot be written
     */
    public VideoWriter(Path file, int width, int height, int fps) throws VideoException {
        if (width < 2 || height < 2 || width % 2 != 0 || height % 2 != 0 || fps < 1) {
            throw new IllegalArgumentException("not a video: " + width + "×" + height + " at " + fps + "/s");
        }
        Ffmpeg.load();
        this.file = file;
        this.picture = new YuvPicture(width, height);
        try {
            open(width, height, fps);
        } catch (VideoException | RuntimeException e) {
            free();
            throw e;
        }
    }

    private void open(int width, int height, int fps) throws VideoException {
        Ffmpeg.check(avformat_alloc_output_context2(output, null, "mp4", file.toString()), file, "write MP4");
        output.flags(output.flags() | AVFormatContext.AVFMT_FLAG_BITEXACT);
        AVCodec codec = chooseEncoder();
        encoder = avcodec_alloc_context3(codec);
        encoder.width(width).height(height).pix_fmt(AV_PIX_FMT_YUV420P);
        encoder.time_base(av_make_q(1, fps));
        encoder.framerate(av_make_q(fps, 1));
        encoder.gop_size(fps).max_b_frames(0).thread_count(1).slices(1);
        encoder.color_range(AVCOL_RANGE_MPEG).colorspace(AVCOL_SPC_SMPTE170M);
        encoder.color_primaries(AVCOL_PRI_SMPTE170M).color_trc(AVCOL_TRC_SMPTE170M);
        encoder.flags(encoder.flags() | AV_CODEC_FLAG_BITEXACT | AV_CODEC_FLAG_GLOBAL_HEADER);
        AVDictionary options = qualityOptions(codec);
        int opened = avcodec_open2(encoder, codec, options);
        av_dict_free(options);
        Ffmpeg.check(opened, file, "start the encoder");

        AVStream stream = avformat_new_stream(output, null);
        stream.time_base(encoder.time_base()).avg_frame_rate(encoder.framerate());
        Ffmpeg.check(avcodec_parameters_from_context(stream.codecpar(), encoder), file, "describe the video");
        AVIOContext io = new AVIOContext((Pointer) null);
        Ffmpeg.check(avio_open(io, file.toString(), AVIO_FLAG_WRITE), file, "open the file for writing");
        output.pb(io);
        AVDictionary muxing = new AVDictionary((Pointer) null);
        av_dict_set(muxing, "movflags", "faststart", 0);
        int header = avformat_write_header(output, muxing);
        av_dict_free(muxing);
        Ffmpeg.check(header, file, "write the header");
        headerWritten = true;
        packet = av_packet_alloc();
    }

    private static AVCodec chooseEncoder() {
        for (String name : new String[] {"libx264", "libopenh264", "libvpx-vp9"}) {
            AVCodec codec = avcodec_find_encoder_by_name(name);
            if (codec != null) {
                return codec;
            }
        }
        throw new IllegalStateException("this build of FFmpeg has no encoder for H.264 or VP9");
    }

    /** The same constant quality in each encoder's own words. */
    private AVDictionary qualityOptions(AVCodec codec) {
        AVDictionary options = new AVDictionary((Pointer) null);
        switch (codec.name().getString()) {
            case "libopenh264" -> {
                encoder.qmin(QUALITY).qmax(QUALITY);
                encoder.bit_rate(20L * encoder.width() * encoder.height());
                av_dict_set(options, "rc_mode", "quality", 0);
                av_dict_set(options, "profile", "high", 0);
            }
            case "libx264" -> av_dict_set(options, "crf", Integer.toString(QUALITY), 0);
            default -> av_dict_set(options, "crf", Integer.toString(QUALITY + 8), 0);
        }
        return options;
    }

    /** Appends a picture of the video's size; any type of image will do, 3-byte BGR is the fastest. */
    public void write(BufferedImage image) throws VideoException {
        write(Pictures.bgr(image));
    }

    /**
     * Appends a picture.
     *
     * @param bgr {@code height · width · 3} bytes, rows from the top, blue green red
     */
    public void write(byte[] bgr) throws VideoException {
        if (closed) {
            throw new IllegalStateException(file + " is complete");
        }
        picture.fill(bgr);
        picture.frame().pts(frames++);
        Ffmpeg.check(avcodec_send_frame(encoder, picture.frame()), file, "encode");
        drain();
    }

    private void drain() throws VideoException {
        while (true) {
            int result = avcodec_receive_packet(encoder, packet);
            if (result == AVERROR_EAGAIN() || result == AVERROR_EOF()) {
                return;
            }
            Ffmpeg.check(result, file, "encode");
            AVStream stream = output.streams(0);
            packet.stream_index(0).duration(1);
            av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
            Ffmpeg.check(av_interleaved_write_frame(output, packet), file, "write");
        }
    }

    /** Completes the file and releases the encoder. */
    @Override
    public void close() throws VideoException {
        if (closed) {
            return;
        }
        try {
            Ffmpeg.check(avcodec_send_frame(encoder, null), file, "finish encoding");
            drain();
            Ffmpeg.check(av_write_trailer(output), file, "complete the file");
            headerWritten = false;
        } finally {
            free();
        }
    }

    private void free() {
        closed = true;
        picture.close();
        if (headerWritten) {
            av_write_trailer(output); // frees what the muxer holds; the file is already known to be broken
        }
        av_packet_free(packet);
        avcodec_free_context(encoder);
        if (!output.isNull()) {
            AVIOContext io = output.pb();
            if (io != null) {
                avio_closep(io);
            }
            avformat_free_context(output);
        }
    }
}
