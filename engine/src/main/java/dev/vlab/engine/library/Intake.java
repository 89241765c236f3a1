package dev.vlab.engine.library;

import dev.vlab.engine.library.IngestReport.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Takes readings into a library, each in one transaction with the job's progress, and counts them. */
final class Intake {

    private final LibraryStore store;
    private final long model;
    private final Job job;
    private final LibraryFiles known;
    private final long start = System.nanoTime();
    private final List<Failure> failed = new ArrayList<>();
    private int added;
    private int skipped;
    private int moments;

    /** @param model number of the model that reads */
    Intake(LibraryStore store, long model, Job job, LibraryFiles known) {
        this.store = store;
        this.model = model;
        this.job = job;
        this.known = known;
    }

    void take(Reading reading) throws IOException {
        Path file = reading.file();
        switch (reading) {
            case Reading.Known _ -> {
                skipped++;
                job.skipped(file);
            }
            case Reading.Failed broken -> {
                Failure failure = new Failure(file, broken.reason());
                failed.add(failure);
                job.failed(failure);
            }
            case Reading.Whole whole -> {
                known.add(store.add(whole.source(), whole.moments(), model, job.done(file)));
                added++;
                moments += whole.moments().size();
            }
        }
        known.release(file);
    }

    /** What was taken until now, failures in the order of their paths. */
    IngestReport report() {
        failed.sort(Comparator.comparing(Failure::path));
        return new IngestReport(added, skipped, List.copyOf(failed), moments, (System.nanoTime() - start) / 1e9);
    }
}
