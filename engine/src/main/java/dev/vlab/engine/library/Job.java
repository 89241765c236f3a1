package dev.vlab.engine.library;

import dev.vlab.engine.library.IngestReport.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** A job while it is done: what becomes of each file is kept, so that it can be told and tried again later. */
final class Job {

    private static final long PATIENCE_NANOS = 500_000_000;

    private final Database database;
    private final JobTable table;
    private final long id;
    private final List<Path> skipped = new ArrayList<>();
    private long written = System.nanoTime();

    private Job(Database database, JobTable table, long id) {
        this.database = database;
        this.table = table;
        this.id = id;
    }

    /** What a job does. */
    @FunctionalInterface
    interface Work<T> {
        T run(Job job) throws IOException;
    }

    /**
     * Does a job and notes how it ended.
     *
     * @param model number of the model that does it
     * @param paths what was named
     */
    static <T> T run(Database database, LibraryJob.Kind kind, long model, List<Path> paths, Work<T> work)
            throws IOException {
        JobTable table = new JobTable(database.connection());
        long[] id = new long[1];
        database.write(() -> id[0] = table.begin(kind, model, paths));
        Job job = new Job(database, table, id[0]);
        LibraryJob.State end = LibraryJob.State.INTERRUPTED;
        try {
            T result = work.run(job);
            end = LibraryJob.State.DONE;
            return result;
        } catch (CancellationException e) {
            end = LibraryJob.State.CANCELLED;
            throw e;
        } finally {
            LibraryJob.State state = end;
            database.write(() -> {
                job.noteSkipped();
                table.end(job.id, state);
            });
        }
    }

    /** Notes how many files there are to look at. */
    void found(int files) throws IOException {
        database.write(() -> table.found(id, files));
    }

    /** A file is done; to be noted together with what was made of it. */
    Database.Writing done(Path file) {
        return () -> {
            noteSkipped();
            table.done(id, file);
        };
    }

    /** Nothing had to be done for a file. Many such files are noted at once, for each writing waits for the disk. */
    void skipped(Path file) throws IOException {
        skipped.add(file);
        if (System.nanoTime() - written > PATIENCE_NANOS) {
            database.write(this::noteSkipped);
        }
    }

    private void noteSkipped() throws SQLException {
        for (Path file : skipped) {
            table.done(id, file);
        }
        skipped.clear();
        written = System.nanoTime();
    }

    void failed(Failure failure) throws IOException {
        database.write(() -> {
            noteSkipped();
            table.failed(id, failure);
        });
    }
}
