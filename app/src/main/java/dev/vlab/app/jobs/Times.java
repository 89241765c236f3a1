package dev.vlab.app.jobs;

import dev.vlab.app.player.Timecode;
import dev.vlab.engine.video.TimeSpan;

/** Instants and spans as the panels write them. */
public final class Times {
    private Times() {}

    /** {@code 0:03.2}. */
    public static String of(long micros) {
        return Timecode.tenths(micros);
    }

    /** {@code 0:03.2 – 0:05.0}. */
    public static String of(TimeSpan span) {
        return of(span.startMicros()) + " – " + of(span.endMicros());
    }
}
