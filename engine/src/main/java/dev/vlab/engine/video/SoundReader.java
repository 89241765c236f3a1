package dev.vlab.engine.video;

import static org.bytedeco.ffmpeg.global.avutil.*;
import static org.bytedeco.ffmpeg.global.swresample.*;

import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sound of a video, as {@value #RATE} samples a second of {@value #CHANNELS} channels. Times are those of
 * {@link VideoReader}: microseconds from the video's first picture. Not thread-safe; close it to give back FFmpeg's
 * memory.
 */
public final class SoundReader implements AutoCloseable {

    public static final int RATE = 48_000;
    public static final int CHANNELS = 2;

    /** Bytes of one sample of all channels. */
    public static final int FRAME_BYTES = CHANNELS * Short.BYTES;

    private final Path file;
    private final AVFrame decoded = av_frame_alloc();
    private final AVFrame converted = av_frame_alloc();
    private Decoder decoder;
    private @Nullable SwrContext resampler;
    private long wanted;
    private long clock;

    private SoundReader(Path file, Decoder decoder) {
        this.file = file;
        this.decoder = decoder;
    }

    /**
     * A stretch of sound.
     *
     * @param micros when it begins
     * @param pcm signed 16-bit samples in the machine's byte order, the channels of one instant side by side
     */
    @SuppressWarnings("ArrayRecordComponent") // samples are data, never compared
    public record Block(long micros, byte[] pcm) {

        public long endMicros() {
            return micros + duration(pcm.length);
        }
    }

    /**
     * Opens the sound of a video, at its beginning.
     *
     * @throws VideoException if there is none, or it cannot be decoded
     */
    public static SoundReader open(Path file) throws VideoException {
        return new SoundReader(file, Decoder.openSound(file));
    }

    /** Moves, so that the next block begins at an instant, or at the first sound after it. */
    public void seek(long micros) throws VideoException {
        Demuxer demuxer = decoder.demuxer();
        if (!decoder.seek(demuxer.streamTime(micros + demuxer.pictureStartMicros()))) {
            decoder.close();
            decoder = Decoder.openSound(file); // and read on to the instant
        }
        forgetResampler();
        wanted = micros;
        clock = 0;
    }

    /** The next block, or null at the end. */
    public @Nullable Block next() {
        while (decoder.next(decoded)) {
            Block block = convert();
            clock = block.endMicros();
            if (clock > wanted) {
                return from(wanted, block);
            }
        }
        return null;
    }

    private Block convert() {
        long stamp = decoded.best_effort_timestamp();
        Demuxer demuxer = decoder.demuxer();
        long micros = stamp == AV_NOPTS_VALUE ? clock : demuxer.micros(stamp) - demuxer.pictureStartMicros();
        converted.sample_rate(RATE).format(AV_SAMPLE_FMT_S16);
        av_channel_layout_default(converted.ch_layout(), CHANNELS);
        SwrContext own = resampler;
        if (own == null) {
            own = swr_alloc();
            resampler = own;
        }
        // Of the blocks before, the resampler keeps a little, which comes out first.
        long kept = swr_is_initialized(own) == 0 ? 0 : swr_get_delay(own, 1_000_000);
        int result = swr_convert_frame(own, converted, decoded);
        if (result < 0) { // channels or rate are others from here on
            forgetResampler();
            own = swr_alloc();
            resampler = own;
            kept = 0;
            result = swr_convert_frame(own, converted, decoded);
        }
        byte[] pcm = new byte[result < 0 ? 0 : converted.nb_samples() * FRAME_BYTES];
        if (pcm.length > 0) {
            converted.data(0).get(pcm);
        }
        av_frame_unref(converted);
        return new Block(micros - kept, pcm);
    }

    private static Block from(long micros, Block block) {
        if (block.micros() >= micros) {
            return block;
        }
        int skipped = (int) ((micros - block.micros()) * RATE / 1_000_000) * FRAME_BYTES;
        return new Block(micros, Arrays.copyOfRange(block.pcm(), skipped, block.pcm().length));
    }

    /** How long so many bytes last. */
    public static long duration(long bytes) {
        return bytes / FRAME_BYTES * 1_000_000 / RATE;
    }

    private void forgetResampler() {
        if (resampler != null) {
            swr_free(resampler);
            resampler = null;
        }
    }

    @Override
    public void close() {
        forgetResampler();
        decoder.close();
        av_frame_free(decoded);
        av_frame_free(converted);
    }
}
