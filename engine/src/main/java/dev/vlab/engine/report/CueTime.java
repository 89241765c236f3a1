package dev.vlab.engine.report;

import java.util.Locale;

/** Times as subtitle files write them. */
final class CueTime {
    private CueTime() {}

    /** {@code hh:mm:ss} and milliseconds after the format's own separator. */
    static String of(long micros, char separator) {
        long millis = Math.round(micros / 1000.0);
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                separator,
                millis % 1000);
    }
}
