package dev.vlab.engine.library;

import dev.vlab.engine.library.IngestReport.Failure;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Lets a model read videos into a store, one file and one transaction at a time: cancelled or killed, it goes on with
 * the next file when it is run again.
 */
final class Ingest {

    /** Files read side by side at most. */
    private static final int MOST_READERS = 8;

    private final ClipEncoder encoder;
    private final Progress progress;
    private final Job job;
    private final LibraryFiles known;
    private final Intake intake;

    /** @param model number of the model that the encoder is */
    Ingest(LibraryStore store, long model, Job job, ClipEncoder encoder, Progress progress) throws IOException {
        this.encoder = encoder;
        this.progress = progress;
        this.job = job;
        this.known = new LibraryFiles(store, model);
        this.intake = new Intake(store, model, job, known);
    }

    IngestReport run(List<Path> paths) throws IOException {
        progress.report(0, "Looking for videos");
        VideoFiles files = new VideoFiles(paths);
        List<Path> found = files.found();
        job.found(found.size() + files.failures().size());
        for (Failure failure : files.failures()) {
            intake.take(new Reading.Failed(failure.path(), failure.reason()));
        }
        Pace pace = new Pace(progress, files.sizes());
        int readers = Math.min(Runtime.getRuntime().availableProcessors(), MOST_READERS);
        try (VideoReadings readings = new VideoReadings(found, known, encoder, readers, progress, pace::report)) {
            for (Reading reading = readings.next(); reading != null; reading = readings.next()) {
                intake.take(reading);
                pace.settle(reading.file(), !(reading instanceof Reading.Known));
            }
        }
        progress.report(1, "Done");
        return intake.report();
    }
}
