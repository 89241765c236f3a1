package dev.vlab.engine.library;

import dev.vlab.engine.library.IngestReport.Failure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rows of the jobs and of what failed in them. The caller owns the connection, the turns and the transactions. */
final class JobTable {

    private final Connection connection;

    JobTable(Connection connection) {
        this.connection = connection;
    }

    /** Notes that what still counts as running was ended with its program; only who may change the library knows. */
    void endRunning() throws SQLException {
        Sql.change(connection, "UPDATE jobs SET state = 'interrupted' WHERE state = 'running'");
    }

    /** Begins a job and returns its number. */
    long begin(LibraryJob.Kind kind, long model, List<Path> paths) throws SQLException {
        endRunning();
        long now = Instant.now().toEpochMilli();
        long job = Sql.insert(
                connection,
                "INSERT INTO jobs (kind, state, model, total, done, failed, started, updated)"
                        + " VALUES (?, 'running', ?, 0, 0, 0, ?, ?) RETURNING id",
                LibraryJob.word(kind),
                model,
                now,
                now);
        for (Path path : paths) {
            Sql.change(connection, "INSERT OR IGNORE INTO job_paths (job, path) VALUES (?, ?)", job, path.toString());
        }
        return job;
    }

    /** Notes how many files there are to look at. */
    void found(long job, int total) throws SQLException {
        Sql.change(connection, "UPDATE jobs SET total = ? WHERE id = ?", total, job);
    }

    /** Notes that a file is done: that it failed before, in a job that looked for the same, is settled. */
    void done(long job, Path file) throws SQLException {
        advance(job, 0);
        Sql.change(
                connection,
                "DELETE FROM failures WHERE path = ?"
                        + " AND (kind = 'caption') = (SELECT kind = 'caption' FROM jobs WHERE id = ?)",
                file.toString(),
                job);
    }

    /** Notes that a file failed; that stands until a job of this kind is done with it. */
    void failed(long job, Failure failure) throws SQLException {
        advance(job, 1);
        Sql.change(
                connection,
                "INSERT OR REPLACE INTO failures (path, kind, job, reason) SELECT ?, kind, id, ? FROM jobs WHERE id = ?",
                failure.path().toString(),
                failure.reason(),
                job);
    }

    private void advance(long job, int failed) throws SQLException {
        Sql.change(
                connection,
                "UPDATE jobs SET done = done + 1, failed = failed + ?, updated = ? WHERE id = ?",
                failed,
                Instant.now().toEpochMilli(),
                job);
    }

    void end(long job, LibraryJob.State state) throws SQLException {
        Sql.change(
                connection,
                "UPDATE jobs SET state = ?, updated = ? WHERE id = ?",
                LibraryJob.word(state),
                Instant.now().toEpochMilli(),
                job);
    }

    /** All jobs, the latest first. */
    List<LibraryJob> all() throws SQLException {
        List<LibraryJob> jobs = new ArrayList<>();
        for (LibraryJob job : Sql.select(
                connection,
                JobTable::job,
                "SELECT jobs.id, kind, state, models.name, total, done, failed, started, updated FROM jobs"
                        + " LEFT JOIN models ON models.id = jobs.model ORDER BY jobs.id DESC")) {
            jobs.add(job.of(Sql.select(
                    connection,
                    row -> Path.of(row.getString(1)),
                    "SELECT path FROM job_paths WHERE job = ? ORDER BY path",
                    job.id())));
        }
        return jobs;
    }

    private static LibraryJob job(ResultSet row) throws SQLException {
        return new LibraryJob(
                row.getLong(1),
                LibraryJob.Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                LibraryJob.State.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                row.getString(4),
                List.of(),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                Instant.ofEpochMilli(row.getLong(8)),
                Instant.ofEpochMilli(row.getLong(9)));
    }

    /** What failed in jobs of a kind and has not succeeded since, by path. */
    List<Failure> failures(LibraryJob.Kind kind) throws SQLException {
        return Sql.select(
                connection,
                row -> new Failure(Path.of(row.getString(1)), row.getString(2)),
                "SELECT path, reason FROM failures WHERE kind = ? ORDER BY path",
                LibraryJob.word(kind));
    }
}
