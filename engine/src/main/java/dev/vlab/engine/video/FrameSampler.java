package dev.vlab.engine.video;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Chooses the frames of a clip that a model sees: the span is cut into equal segments and one instant is taken of each.
 * A clip with fewer frames than segments shows some of them twice.
 */
public final class FrameSampler {

    private final int frames;

    /** @param frames how many frames to take of a span */
    public FrameSampler(int frames) {
        if (frames < 1) {
            throw new IllegalArgumentException("at least one frame must be taken, not " + frames);
        }
        this.frames = frames;
    }

    /** The middle of each segment, as evaluation takes them, in microseconds. */
    public long[] middles(TimeSpan span) {
        long[] instants = new long[frames];
        for (int i = 0; i < frames; i++) {
            instants[i] = at(span, i + 0.5);
        }
        return instants;
    }

    /** A random instant of each segment, as training takes them, in microseconds. */
    public long[] random(TimeSpan span, RandomGenerator random) {
        long[] instants = new long[frames];
        for (int i = 0; i < frames; i++) {
            instants[i] = at(span, i + random.nextDouble());
        }
        return instants;
    }

    private long at(TimeSpan span, double segment) {
        long offset = (long) (span.durationMicros() * (segment / frames));
        return span.startMicros() + Math.min(offset, span.durationMicros() - 1);
    }

    /** The frames in the middle of each segment. */
    public List<VideoFrame> sample(VideoReader reader, TimeSpan span) throws VideoException {
        return read(reader, middles(span));
    }

    /** A random frame of each segment. */
    public List<VideoFrame> sample(VideoReader reader, TimeSpan span, RandomGenerator random) throws VideoException {
        return read(reader, random(span, random));
    }

    private static List<VideoFrame> read(VideoReader reader, long[] instants) throws VideoException {
        List<VideoFrame> result = new ArrayList<>(instants.length);
        for (long instant : instants) {
            result.add(reader.frameAt(instant));
        }
        return List.copyOf(result);
    }
}
