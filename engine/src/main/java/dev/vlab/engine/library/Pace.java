package dev.vlab.engine.library;

import dev.vlab.engine.task.Progress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How far a job over files is and how long it still takes. Files count by their size, as a long video takes longer. */
final class Pace {

    /** Work that has to be behind before the time left is told. */
    private static final double LEAST = 0.01;

    private final Progress progress;
    private final Map<Path, Long> sizes = new HashMap<>();
    private final long start = System.nanoTime();
    private final long total;
    private long settled;
    private long worked;
    private int count;

    /** @param sizes of all files, in bytes */
    Pace(Progress progress, Map<Path, Long> sizes) {
        this.progress = progress;
        this.sizes.putAll(sizes);
        this.total =
                Math.max(1, sizes.values().stream().mapToLong(Long::longValue).sum());
    }

    /** Tells that a part of a file is done. */
    void report(Path file, double part) {
        tell(
                part * size(file),
                "%s %.0f %% (%d of %d)".formatted(file.getFileName(), 100 * part, count + 1, sizes.size()));
    }

    /** Tells that a file is done with. */
    void settle(Path file, boolean tookWork) {
        long size = size(file);
        settled += size;
        worked += tookWork ? size : 0;
        count++;
        tell(0, "%s done (%d of %d)".formatted(file.getFileName(), count, sizes.size()));
    }

    private void tell(double begun, String doing) {
        double done = (settled + begun) / total;
        double work = (worked + begun) / total;
        String left = work > LEAST ? ", " + left((System.nanoTime() - start) / 1e9 / work * (1 - done)) : "";
        progress.report(done, doing + left);
    }

    private long size(Path file) {
        return sizes.getOrDefault(file, 0L);
    }

    private static String left(double seconds) {
        if (seconds < 60) {
            return String.format(Locale.ROOT, "%.0f s left", Math.ceil(seconds));
        }
        long minutes = Math.round(seconds / 60);
        return minutes < 60 ? minutes + " min left" : "%d h %d min left".formatted(minutes / 60, minutes % 60);
    }
}
