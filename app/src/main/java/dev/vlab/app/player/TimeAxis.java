package dev.vlab.app.player;

import dev.vlab.engine.video.TimeSpan;

/**
 * The time axis that all tracks share: which span of the video is in view, over how many pixels.
 *
 * @param fromMicros the instant at the left edge
 * @param toMicros the instant at the right edge
 * @param width pixels across
 */
public record TimeAxis(long fromMicros, long toMicros, double width) {
    /** Where an instant lies, in pixels from the left edge; outside 0 to width when not in view. */
    public double x(long micros) {
        return (micros - fromMicros) * width / Math.max(1, toMicros - fromMicros);
    }

    /** The instant at a pixel. */
    public long micros(double x) {
        return fromMicros + Math.round(x * (toMicros - fromMicros) / Math.max(1, width));
    }

    /** Pixels that a duration takes. */
    public double length(long durationMicros) {
        return durationMicros * width / Math.max(1, toMicros - fromMicros);
    }

    /** Whether any of a span is in view. */
    public boolean shows(TimeSpan span) {
        return span.endMicros() > fromMicros && span.startMicros() < toMicros;
    }
}
