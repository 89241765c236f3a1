package dev.vlab.engine.library;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Opens a library's SQLite file and lays its tables. */
final class Database {

    /** Counts changes of the tables; kept in SQLite's {@code user_version}. */
    private static final int VERSION = 1;

    private static final String[] TABLES = {
        """
        CREATE TABLE videos (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            path TEXT NOT NULL UNIQUE,
            sha256 TEXT NOT NULL,
            size INTEGER NOT NULL,
            modified INTEGER NOT NULL,
            duration INTEGER NOT NULL,
            width INTEGER NOT NULL,
            height INTEGER NOT NULL,
            frame_rate REAL NOT NULL,
            codec TEXT NOT NULL,
            audio INTEGER NOT NULL,
            added INTEGER NOT NULL)
        """,
        "CREATE INDEX videos_by_content ON videos (sha256)",
        """
        CREATE TABLE moments (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            video INTEGER NOT NULL REFERENCES videos (id) ON DELETE CASCADE,
            start INTEGER NOT NULL,
            finish INTEGER NOT NULL,
            vector BLOB NOT NULL,
            frame_times BLOB NOT NULL,
            frame_vectors BLOB NOT NULL)
        """,
        "CREATE INDEX moments_by_video ON moments (video, start)",
        "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
        "PRAGMA user_version = " + VERSION,
    };

    private Database() {}

    static Connection open(Path file) throws IOException {
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (Statement statement = connection.createStatement()) {
                // Write-ahead log: readers go on while one writes. FULL: what was committed survives a power cut.
                statement.execute("PRAGMA busy_timeout = 10000");
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
                statement.execute("PRAGMA foreign_keys = ON");
                layTables(connection, statement, file);
                return connection;
            } catch (SQLException | IOException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    static IOException failure(Path file, SQLException e) {
        return new IOException(file + ": " + e.getMessage(), e);
    }

    private static void layTables(Connection connection, Statement statement, Path file)
            throws SQLException, IOException {
        if (version(statement) == 0) {
            statement.execute("BEGIN IMMEDIATE"); // two programs may open a new library at once
            if (version(statement) == 0) {
                for (String table : TABLES) {
                    statement.execute(table);
                }
            }
            statement.execute("COMMIT");
        }
        if (version(statement) != VERSION) {
            throw new IOException(file + ": written by another version of this program (layout " + version(statement)
                    + ", known is " + VERSION + ")");
        }
        connection.setAutoCommit(true);
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }
}
