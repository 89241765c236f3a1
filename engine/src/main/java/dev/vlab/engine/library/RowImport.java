package dev.vlab.engine.library;

import dev.vlab.engine.FileHash;
import dev.vlab.engine.library.PortableRow.OfFailure;
import dev.vlab.engine.library.PortableRow.OfMoment;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Takes portable rows into a store, one video and one transaction at a time, as if the model had read the videos here.
 * The videos need not be within reach; one that is must still be what was read.
 */
final class RowImport {

    private final Job job;
    private final Progress progress;
    private final LibraryFiles known;
    private final Intake intake;
    private final List<OfMoment> gathered = new ArrayList<>(); // of one video
    private int done;

    /** @param model number of the model that the rows are of */
    RowImport(LibraryStore store, long model, Job job, Progress progress) throws IOException {
        this.job = job;
        this.progress = progress;
        this.known = new LibraryFiles(store, model);
        this.intake = new Intake(store, model, job, known);
    }

    IngestReport run(PortableFiles files) throws IOException {
        job.found(files.videos());
        for (Path file : files.files()) {
            try (ParquetRows rows = ParquetRows.open(file)) {
                for (PortableRow row = rows.next(); row != null; row = rows.next()) {
                    take(row, files.videos());
                }
            }
            settle();
        }
        progress.report(1, "Done");
        return intake.report();
    }

    private void take(PortableRow row, int total) throws IOException {
        if (!gathered.isEmpty() && !gathered.getFirst().file().equals(row.file())) {
            settle();
        }
        if (gathered.isEmpty()) {
            progress.check();
            progress.report(
                    Math.min(1, (double) done++ / total),
                    String.valueOf(row.file().getFileName()));
        }
        switch (row) {
            case OfFailure failure -> intake.take(new Reading.Failed(failure.file(), failure.reason()));
            case OfMoment moment -> {
                gathered.add(moment);
                if (gathered.size() == moment.count()) {
                    settle();
                }
            }
        }
    }

    private void settle() throws IOException {
        if (!gathered.isEmpty()) {
            intake.take(reading());
            gathered.clear();
        }
    }

    private Reading reading() throws IOException {
        OfMoment first = gathered.getFirst();
        Path file = first.file();
        String flaw = flaw(gathered);
        if (flaw != null) {
            return new Reading.Failed(file, flaw);
        }
        FileState state;
        try {
            state = Files.exists(file) ? FileState.of(file) : first.source().state();
            if (!state.equals(first.source().state())
                    && !FileHash.sha256(file, progress::check)
                            .equals(first.source().sha256())) {
                return new Reading.Failed(file, "has changed since it was read");
            }
        } catch (IOException e) {
            return new Reading.Failed(file, FailureReason.of(file, e));
        }
        SourceFile source = new SourceFile(first.source().info(), first.source().sha256(), state);
        try {
            return known.isKnown(file, state, source.sha256(), progress)
                    ? new Reading.Known(file)
                    : new Reading.Whole(
                            source, gathered.stream().map(OfMoment::moment).toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    /** What is not right with the rows of a video, or null. */
    private static @Nullable String flaw(List<OfMoment> rows) {
        OfMoment first = rows.getFirst();
        int length = first.moment().video().length;
        for (int i = 0; i < rows.size(); i++) {
            OfMoment row = rows.get(i);
            if (rows.size() != row.count() || row.index() != i || !row.source().equals(first.source())) {
                return "its rows are not complete and in order";
            }
            if (!Vectors.isUsable(row.moment().video(), length)
                    || row.moment().frames().stream().anyMatch(frame -> !Vectors.isUsable(frame, length))
                    || row.moment().frames().size() != row.moment().frameTimes().size()) {
                return "the vectors in its rows are not those of a model";
            }
        }
        return null;
    }
}
