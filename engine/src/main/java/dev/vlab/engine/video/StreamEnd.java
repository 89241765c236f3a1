package dev.vlab.engine.video;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import org.bytedeco.ffmpeg.avcodec.AVPacket;

/** Finds where a video really ends, whatever its header says, by reading the packets of its last seconds. */
final class StreamEnd {

    private static final long FIRST_STEP_BACK = 2_000_000;

    private StreamEnd() {}

    /**
     * The time from the first picture to the end of the last that is in the file, or 0 if no packet tells. Leaves the
     * demuxer anywhere.
     *
     * @param origin stream time of the first picture
     */
    static long find(Demuxer demuxer, long origin) {
        long declared = demuxer.declaredMicros();
        for (long back = 0; back < declared; back = Math.max(FIRST_STEP_BACK, back * 4)) {
            if (!demuxer.seek(origin + demuxer.streamTime(declared - back))) {
                break;
            }
            long end = lastPacketEnd(demuxer, origin);
            if (end > 0) {
                return end;
            }
        }
        demuxer.seek(origin);
        return lastPacketEnd(demuxer, origin);
    }

    /** Reads all packets from here on; the end of the last in time, or 0 if there is none. */
    private static long lastPacketEnd(Demuxer demuxer, long origin) {
        long end = 0;
        AVPacket packet = av_packet_alloc();
        while (demuxer.read(packet)) {
            if (packet.pts() != AV_NOPTS_VALUE) {
                long length = packet.duration() > 0 ? demuxer.micros(packet.duration()) : demuxer.frameMicros();
                end = Math.max(end, demuxer.micros(packet.pts() - origin) + length);
            }
            av_packet_unref(packet);
        }
        av_packet_free(packet);
        return end;
    }
}
