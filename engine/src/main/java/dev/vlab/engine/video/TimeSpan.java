package dev.vlab.engine.video;

/**
 * A half-open span of presentation time in a video, in microseconds.
 *
 * @param startMicros first instant inside the span
 * @param endMicros first instant after the span, greater than {@code startMicros}
 */
public record TimeSpan(long startMicros, long endMicros) {

    public TimeSpan {
        if (startMicros < 0 || endMicros <= startMicros) {
            throw new IllegalArgumentException("not a span of time: " + startMicros + " to " + endMicros + " µs");
        }
    }

    public static TimeSpan ofSeconds(double start, double end) {
        return new TimeSpan(Math.round(start * 1e6), Math.round(end * 1e6));
    }

    public long durationMicros() {
        return endMicros - startMicros;
    }

    public double startSeconds() {
        return startMicros / 1e6;
    }

    public double endSeconds() {
        return endMicros / 1e6;
    }

    public boolean contains(long micros) {
        return micros >= startMicros && micros < endMicros;
    }
}
