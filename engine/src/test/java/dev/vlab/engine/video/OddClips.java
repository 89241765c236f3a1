package dev.vlab.engine.video;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;

/** Clips of the kinds that {@link VideoWriter} never writes but users have. */
final class OddClips {

    private OddClips() {}

    /**
     * Writes numbered pictures; the container follows from the file's name.
     *
     * @param codec FFmpeg's name of an encoder for planar 4:2:0
     * @param reordered how many pictures in a row are stored after one that they precede
     * @param turn degrees the picture is to be turned clockwise for display
     * @param millis when each picture is shown
     */
    static Path write(Path file, String codec, int width, int height, int reordered, int turn, long... millis)
            throws IOException {
        Ffmpeg.load();
        AVFormatContext output = new AVFormatContext((Pointer) null);
        Ffmpeg.check(avformat_alloc_output_context2(output, null, null, file.toString()), file, "choose a container");
        AVCodec encoder = avcodec_find_encoder_by_name(codec);
        AVCodecContext context = avcodec_alloc_context3(encoder);
        context.width(width).height(height).pix_fmt(AV_PIX_FMT_YUV420P).time_base(av_make_q(1, 1000));
        context.gop_size(12).max_b_frames(reordered).thread_count(1).bit_rate(4_000_000);
        if ((output.oformat().flags() & AVFMT_GLOBALHEADER) != 0) {
            context.flags(AV_CODEC_FLAG_GLOBAL_HEADER);
        }
        Ffmpeg.check(avcodec_open2(context, encoder, (AVDictionary) null), file, "start the encoder");
        AVStream stream = avformat_new_stream(output, null);
        stream.time_base(context.time_base());
        avcodec_parameters_from_context(stream.codecpar(), context);
        if (turn != 0) {
            addTurn(stream, turn);
        }
        AVIOContext io = new AVIOContext((Pointer) null);
        Ffmpeg.check(avio_open(io, file.toString(), AVIO_FLAG_WRITE), file, "open");
        output.pb(io);
        Ffmpeg.check(avformat_write_header(output, (AVDictionary) null), file, "write the header");
        try (YuvPicture picture = new YuvPicture(width, height)) {
            for (int i = 0; i < millis.length; i++) {
                picture.fill(Pictures.bgr(SampleClips.numbered(i, width, height)));
                picture.frame().pts(millis[i]).pict_type(AV_PICTURE_TYPE_NONE);
                encode(output, context, picture.frame(), file);
            }
            encode(output, context, null, file);
        }
        av_write_trailer(output);
        avio_closep(io);
        avcodec_free_context(context);
        avformat_free_context(output);
        return file;
    }

    private static void encode(AVFormatContext output, AVCodecContext context, AVFrame frame, Path file)
            throws IOException {
        AVPacket packet = av_packet_alloc();
        Ffmpeg.check(avcodec_send_frame(context, frame), file, "encode");
        while (avcodec_receive_packet(context, packet) >= 0) {
            packet.duration(40); // only that of the last one counts
            av_packet_rescale_ts(packet, context.time_base(), output.streams(0).time_base());
            Ffmpeg.check(av_interleaved_write_frame(output, packet), file, "write");
        }
        av_packet_free(packet);
    }

    private static void addTurn(AVStream stream, int degrees) {
        AVPacketSideData sideData = new AVPacketSideData((Pointer) null);
        int[] count = {0};
        AVPacketSideData added =
                av_packet_side_data_new(sideData, count, AV_PKT_DATA_DISPLAYMATRIX, 9L * Integer.BYTES, 0);
        av_display_rotation_set(new IntPointer(added.data()), degrees);
        stream.codecpar().coded_side_data(sideData).nb_coded_side_data(count[0]);
    }
}
