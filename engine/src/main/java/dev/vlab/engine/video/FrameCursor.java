package dev.vlab.engine.video;

import static org.bytedeco.ffmpeg.global.avutil.*;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A place among the decoded pictures of a file, found by presentation time. Seeks to the keyframe before the wanted
 * time and decodes forward; where a seek lands wrong it starts further back, in the end from the file's beginning.
 */
final class FrameCursor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FrameCursor.class);

    /** Decoding on is cheaper than seeking for a step of up to this length. */
    private static final long SHORT_STEP = 400_000;

    private static final long FIRST_STEP_BACK = 1_000_000;

    private final Path file;
    private Decoder decoder;
    private AVFrame current = av_frame_alloc();
    private AVFrame upcoming = av_frame_alloc();
    private long currentMicros = -1;
    private long upcomingMicros;
    private boolean peeked;
    private boolean ended;
    private long origin;
    private boolean originKnown;
    private boolean seekable;
    private final long frameMicros;

    /** Opens a file and stands on its first picture. */
    FrameCursor(Path file) throws VideoException {
        this.file = file;
        this.decoder = Decoder.open(file);
        this.seekable = decoder.demuxer().keepsTimesWhenSeeking();
        this.frameMicros = decoder.demuxer().frameMicros();
        if (!peek()) {
            String codec = decoder.codecName();
            close();
            throw new VideoException(file, "no picture of the video (" + codec + ") can be decoded");
        }
        advance();
    }

    Decoder decoder() {
        return decoder;
    }

    /** The picture at this place, valid until the next move. */
    AVFrame frame() {
        return current;
    }

    /** When that picture is shown, from the first picture on. */
    long micros() {
        return currentMicros;
    }

    /** Moves to the picture that is on display at {@code micros}, the last one if the video ends before. */
    void moveTo(long micros) throws VideoException {
        long wanted = Math.max(0, micros);
        if (!reachesByDecodingOn(wanted)) {
            seek(wanted);
        }
        while (currentMicros < wanted && peek() && upcomingMicros <= wanted) {
            advance();
        }
    }

    /** Moves to the next picture; false, and no move, at the last. */
    boolean moveOn() {
        if (!peek()) {
            return false;
        }
        advance();
        return true;
    }

    /** The time at which the last picture ends; the cursor loses its place. */
    long end() throws VideoException {
        Demuxer demuxer = decoder.demuxer();
        long end = demuxer.storesDisplayTimes() ? StreamEnd.find(demuxer, origin) : 0;
        forget();
        if (end <= 0) {
            moveTo(demuxer.declaredMicros());
            while (moveOn()) {
                // to the last picture: only decoding tells its time
            }
            end = currentMicros + frameMicros;
            forget();
        }
        return end;
    }

    private boolean reachesByDecodingOn(long wanted) {
        if (currentMicros < 0 || wanted < currentMicros) {
            return false;
        }
        return ended
                || !seekable
                || wanted - currentMicros <= SHORT_STEP
                || decoder.demuxer().sameGroup(streamTime(currentMicros), streamTime(wanted));
    }

    private void seek(long wanted) throws VideoException {
        for (long back = 0; seekable && wanted - back > 0; back = Math.max(FIRST_STEP_BACK, back * 2)) {
            if (!decoder.seek(streamTime(wanted - back))) {
                break;
            }
            forget();
            if (peek() && upcomingMicros <= wanted) {
                advance();
                return;
            }
        }
        rewind();
    }

    private void rewind() throws VideoException {
        if (seekable && decoder.seek(origin)) {
            forget();
            if (peek() && upcomingMicros == 0) {
                advance();
                return;
            }
        }
        LOG.debug("{}: reading again from the start, for seeking does not work", file);
        decoder.close();
        decoder = Decoder.open(file);
        forget();
        if (!peek()) {
            throw new VideoException(file, "the file has changed: no picture of the video can be decoded any more");
        }
        advance();
    }

    /** Forgets the place, because the decoder or its file was moved; the next move seeks. */
    private void forget() {
        currentMicros = -1;
        peeked = false;
        ended = false;
    }

    private void advance() {
        AVFrame swap = current;
        current = upcoming;
        upcoming = swap;
        currentMicros = upcomingMicros;
        peeked = false;
    }

    /** Decodes the picture after the current one, unless that is done; false at the end. */
    private boolean peek() {
        while (!peeked && !ended) {
            if (!decoder.next(upcoming)) {
                ended = true;
            } else {
                upcomingMicros = timestamp(upcoming);
                peeked = upcomingMicros > currentMicros; // time only moves forward
            }
        }
        return peeked;
    }

    private long timestamp(AVFrame frame) {
        long stamp = frame.best_effort_timestamp();
        if (stamp == AV_NOPTS_VALUE) {
            seekable = false; // without stamps only counting from the start tells the time
            originKnown = true;
            return currentMicros < 0 ? 0 : currentMicros + frameMicros;
        }
        if (!originKnown) {
            origin = stamp;
            originKnown = true;
        }
        return decoder.demuxer().micros(stamp - origin);
    }

    private long streamTime(long micros) {
        return origin + decoder.demuxer().streamTime(micros);
    }

    @Override
    public void close() {
        decoder.close();
        av_frame_free(current);
        av_frame_free(upcoming);
    }
}
