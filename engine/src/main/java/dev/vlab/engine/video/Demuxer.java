package dev.vlab.engine.video;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIndexEntry;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * A container file and the packets of its video stream, or of its sound. Times are the stream's own unless they say
 * micros.
 */
final class Demuxer implements AutoCloseable {

    private static final AVRational MICROS = av_make_q(1, 1_000_000);

    private final AVFormatContext format;
    private final AVStream stream;
    private final boolean hasAudio;
    private final long pictureStartMicros;

    private Demuxer(AVFormatContext format, AVStream stream, boolean hasAudio, long pictureStartMicros) {
        this.format = format;
        this.stream = stream;
        this.hasAudio = hasAudio;
        this.pictureStartMicros = pictureStartMicros;
    }

    static Demuxer open(Path file) throws VideoException {
        return open(file, Demuxer::choosePictures);
    }

    /** Opens a video for its sound. */
    static Demuxer openSound(Path file) throws VideoException {
        return open(file, Demuxer::chooseSound);
    }

    @FunctionalInterface
    private interface Choice {
        Demuxer of(AVFormatContext format, Path file) throws VideoException;
    }

    private static Demuxer open(Path file, Choice choice) throws VideoException {
        Ffmpeg.load();
        FileCheck.readable(file);
        AVFormatContext format = new AVFormatContext((Pointer) null);
        AVDictionary options = new AVDictionary((Pointer) null);
        av_dict_set(options, "protocol_whitelist", "file", 0); // a playlist must not reach for the network
        int opened = avformat_open_input(format, "file:" + file.toAbsolutePath(), (AVInputFormat) null, options);
        av_dict_free(options);
        if (opened < 0) {
            throw new VideoException(file, FileCheck.whyNoVideo(file, opened));
        }
        try {
            if (avformat_find_stream_info(format, (PointerPointer<?>) null) < 0) {
                throw new VideoException(file, "the file is damaged: its streams cannot be read");
            }
            return choice.of(format, file);
        } catch (VideoException | RuntimeException e) {
            avformat_close_input(format);
            throw e;
        }
    }

    private static Demuxer choosePictures(AVFormatContext format, Path file) throws VideoException {
        boolean hasAudio = false;
        for (int i = 0; i < format.nb_streams(); i++) {
            hasAudio |= format.streams(i).codecpar().codec_type() == AVMEDIA_TYPE_AUDIO;
        }
        int best = av_find_best_stream(format, AVMEDIA_TYPE_VIDEO, -1, -1, (PointerPointer<?>) null, 0);
        boolean picture = best >= 0 && (format.streams(best).disposition() & AV_DISPOSITION_ATTACHED_PIC) != 0;
        if (best < 0 || picture) {
            throw new VideoException(
                    file, hasAudio ? "the file has sound but no video" : "the file has no video stream");
        }
        return of(format, best, hasAudio, best);
    }

    private static Demuxer chooseSound(AVFormatContext format, Path file) throws VideoException {
        int pictures = av_find_best_stream(format, AVMEDIA_TYPE_VIDEO, -1, -1, (PointerPointer<?>) null, 0);
        int best = av_find_best_stream(format, AVMEDIA_TYPE_AUDIO, -1, pictures, (PointerPointer<?>) null, 0);
        if (best < 0) {
            throw new VideoException(file, "the file has no sound");
        }
        return of(format, best, true, pictures);
    }

    private static Demuxer of(AVFormatContext format, int chosen, boolean hasAudio, int pictures) {
        for (int i = 0; i < format.nb_streams(); i++) {
            format.streams(i).discard(i == chosen ? AVDISCARD_DEFAULT : AVDISCARD_ALL);
        }
        long start = pictures < 0 ? AV_NOPTS_VALUE : format.streams(pictures).start_time();
        long startMicros = start == AV_NOPTS_VALUE
                ? 0
                : av_rescale_q(start, format.streams(pictures).time_base(), MICROS);
        return new Demuxer(format, format.streams(chosen), hasAudio, startMicros);
    }

    AVStream stream() {
        return stream;
    }

    boolean hasAudio() {
        return hasAudio;
    }

    /** When the first picture is shown, in the time that all streams share; 0 if the file does not say. */
    long pictureStartMicros() {
        return pictureStartMicros;
    }

    /** The declared length, or 0 if the file does not say. */
    long declaredMicros() {
        if (stream.duration() != AV_NOPTS_VALUE && stream.duration() > 0) {
            return micros(stream.duration());
        }
        return Math.max(0, format.duration()); // in microseconds; "unknown" is the smallest number
    }

    double frameRate() {
        AVRational average = stream.avg_frame_rate();
        AVRational rate = average.num() > 0 && average.den() > 0 ? average : stream.r_frame_rate();
        return rate.num() > 0 && rate.den() > 0 ? av_q2d(rate) : 25;
    }

    /** Whether every packet tells when it is shown; older containers only tell when it is to be decoded. */
    boolean storesDisplayTimes() {
        String names = format.iformat().name().getString();
        return names.contains("mp4") || names.contains("matroska");
    }

    /** Whether times found after a seek are those found by reading from the start: not in AVI with reordering. */
    boolean keepsTimesWhenSeeking() {
        return !format.iformat().name().getString().equals("avi")
                || stream.codecpar().video_delay() == 0;
    }

    /** How long a picture is shown on average. */
    long frameMicros() {
        return Math.max(1, Math.round(1e6 / frameRate()));
    }

    long micros(long streamTime) {
        return av_rescale_q(streamTime, stream.time_base(), MICROS);
    }

    long streamTime(long micros) {
        return av_rescale_q(micros, MICROS, stream.time_base());
    }

    /** Reads the next whole packet of the stream; false at the end of what can be read. */
    boolean read(AVPacket packet) {
        while (av_read_frame(format, packet) >= 0) {
            boolean wanted = packet.stream_index() == stream.index();
            boolean whole = (packet.flags() & AV_PKT_FLAG_CORRUPT) == 0;
            if (wanted && whole) {
                return true;
            }
            av_packet_unref(packet);
        }
        return false;
    }

    /** Moves to the last keyframe at or before a time; false if the file cannot do that. */
    boolean seek(long streamTime) {
        return av_seek_frame(format, stream.index(), streamTime, AVSEEK_FLAG_BACKWARD) >= 0;
    }

    /** Whether the index says that decoding on from {@code from} meets no keyframe before {@code to}. */
    boolean sameGroup(long from, long to) {
        AVIndexEntry entry = avformat_index_get_entry_from_timestamp(stream, to, AVSEEK_FLAG_BACKWARD);
        return entry != null && entry.timestamp() <= from;
    }

    @Override
    public void close() {
        avformat_close_input(format);
    }
}
