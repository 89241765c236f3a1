package dev.vlab.engine.library;

import dev.vlab.engine.video.TimeSpan;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The rows of the captions. The caller owns the connection, the turns and the transactions. */
final class CaptionTable {

    private static final String SELECT = "SELECT captions.id, video, start, finish, text, models.name FROM captions"
            + " LEFT JOIN models ON models.id = captions.model ";

    private final Connection connection;

    CaptionTable(Connection connection) {
        this.connection = connection;
    }

    /** Adds what a person says. */
    void add(long video, TimeSpan span, String text) throws SQLException {
        Sql.change(
                connection,
                "INSERT INTO captions (video, start, finish, text, written) VALUES (?, ?, ?, ?, ?)",
                video,
                span.startMicros(),
                span.endMicros(),
                text,
                Instant.now().toEpochMilli());
    }

    /**
     * Adds what a model says.
     *
     * @param model the number of the model
     */
    void add(long video, TimeSpan span, String text, long model) throws SQLException {
        Sql.change(
                connection,
                "INSERT INTO captions (video, start, finish, text, model, written) VALUES (?, ?, ?, ?, ?, ?)",
                video,
                span.startMicros(),
                span.endMicros(),
                text,
                model,
                Instant.now().toEpochMilli());
    }

    List<LibraryCaption> of(long video) throws SQLException {
        return Sql.select(
                connection,
                CaptionTable::caption,
                SELECT + "WHERE video = ? ORDER BY start, finish, captions.id",
                video);
    }

    List<LibraryCaption> after(long id) throws SQLException {
        return Sql.select(connection, CaptionTable::caption, SELECT + "WHERE captions.id > ? ORDER BY captions.id", id);
    }

    List<Long> ids() throws SQLException {
        return Sql.select(connection, row -> row.getLong(1), "SELECT id FROM captions ORDER BY id");
    }

    void remove(long id) throws SQLException {
        Sql.change(connection, "DELETE FROM captions WHERE id = ?", id);
    }

    /** Removes what models wrote about a video; what people wrote stays. */
    void removeWrittenByModels(long video) throws SQLException {
        Sql.change(connection, "DELETE FROM captions WHERE video = ? AND model IS NOT NULL", video);
    }

    /** Videos that a model has described, in whichever of its readings. */
    List<Long> describedBy(long model) throws SQLException {
        return Sql.select(
                connection,
                row -> row.getLong(1),
                "SELECT DISTINCT video FROM captions JOIN models ON models.id = captions.model"
                        + " WHERE sha256 = (SELECT sha256 FROM models WHERE id = ?)",
                model);
    }

    private static LibraryCaption caption(ResultSet row) throws SQLException {
        TimeSpan span = new TimeSpan(row.getLong(3), row.getLong(4));
        return new LibraryCaption(row.getLong(1), row.getLong(2), span, row.getString(5), row.getString(6));
    }
}
