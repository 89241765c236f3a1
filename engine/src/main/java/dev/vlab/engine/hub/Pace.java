package dev.vlab.engine.hub;

import dev.vlab.engine.task.Progress;
import java.util.Locale;

/** Tells how much of a download has come, and how quickly, a few times a second. */
final class Pace {

    private static final long EVERY_NANOS = 200_000_000;
    private static final double MEGABYTE = 1e6;

    private final long all;
    private final double share;
    private final Progress progress;
    private final long start = System.nanoTime();
    private long first = -1;
    private long told;

    Pace(long all, double share, Progress progress) {
        this.all = all;
        this.share = share;
        this.progress = progress;
    }

    void at(long bytes, String name) {
        long now = System.nanoTime();
        if (first < 0) {
            first = bytes; // what lay here already did not come now
        }
        if (bytes < all && now - told < EVERY_NANOS) {
            return;
        }
        told = now;
        double seconds = (now - start) / 1e9;
        progress.report(
                share * bytes / all,
                String.format(
                        Locale.ROOT,
                        "%.1f of %.1f MB, %.1f MB/s, %s",
                        bytes / MEGABYTE,
                        all / MEGABYTE,
                        Math.max(0, bytes - first) / MEGABYTE / Math.max(seconds, 0.001),
                        name));
    }
}
