package dev.vlab.engine.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A library's SQLite file. Each change is one transaction, so a program that dies leaves either all of it or nothing.
 * Safe for threads, which take turns.
 */
final class Database implements AutoCloseable {

    private final Path file;
    private final Connection connection;

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Reads rows. */
    @FunctionalInterface
    interface Reading<T> {
        T run() throws SQLException;
    }

    /** Changes rows. */
    @FunctionalInterface
    interface Writing {
        void run() throws SQLException;
    }

    /**
     * Opens a file, or makes one. One of an older layout is brought to the newest in its place, all of it or nothing.
     *
     * @throws IOException if it is no such file, of a newer layout, or of an older one and being changed by a program
     */
    static Database open(Path file) throws IOException {
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (Statement statement = connection.createStatement()) {
                // Write-ahead log: readers go on while one writes. FULL: what was committed survives a power cut.
                statement.execute("PRAGMA busy_timeout = 10000");
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
                statement.execute("PRAGMA foreign_keys = ON");
                layTables(statement, file);
                connection.setAutoCommit(true);
                return new Database(file, connection);
            } catch (SQLException | IOException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    private static void layTables(Statement statement, Path file) throws SQLException, IOException {
        int version = version(statement);
        if (version == 0) {
            bringUpToDate(statement);
        } else if (version < Layout.VERSION) {
            // An older program that adds videos meanwhile would do so in the old way.
            try (WriterLock _ = WriterLock.take(file.toAbsolutePath().getParent())) {
                bringUpToDate(statement);
            }
        }
        if (version(statement) != Layout.VERSION) {
            throw new LibraryException(file + ": written by another version of this program (layout "
                    + version(statement) + ", known is " + Layout.VERSION + ")");
        }
    }

    private static void bringUpToDate(Statement statement) throws SQLException {
        statement.execute("BEGIN IMMEDIATE"); // two programs may open a library at once; the second finds it done
        try {
            int version = version(statement);
            if (version < Layout.VERSION) {
                for (String step : Layout.from(version)) {
                    statement.execute(step);
                }
                statement.execute("PRAGMA user_version = " + Layout.VERSION);
            }
            statement.execute("COMMIT");
        } catch (SQLException e) {
            statement.execute("ROLLBACK");
            throw e;
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }

    /** For the tables, whose methods are called within {@link #read} and {@link #write}. */
    Connection connection() {
        return connection;
    }

    synchronized <T> T read(Reading<T> reading) throws IOException {
        try {
            return reading.run();
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    synchronized void write(Writing writing) throws IOException {
        try {
            execute("BEGIN IMMEDIATE");
            try {
                writing.run();
                execute("COMMIT");
            } catch (SQLException | RuntimeException e) {
                execute("ROLLBACK");
                throw e;
            }
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    /** A number that changes whenever this or another program changes the file. */
    long version() throws IOException {
        return read(() -> number("PRAGMA data_version") << 40 ^ number("SELECT total_changes()"));
    }

    private long number(String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static IOException failure(Path file, SQLException e) {
        return new LibraryException(file + ": " + e.getMessage(), e);
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new UncheckedIOException(failure(file, e));
        }
    }
}
