package dev.vlab.engine.library;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What is true of a library as a whole. The caller owns the connection, the turns and the transactions. */
final class MetaTable {

    private static final String MODEL_NAME = "model.name";
    private static final String MODEL_SHA256 = "model.sha256";

    private final Connection connection;

    MetaTable(Connection connection) {
        this.connection = connection;
    }

    Optional<ModelStamp> stamp() throws SQLException {
        Optional<String> name = get(MODEL_NAME);
        Optional<String> sha256 = get(MODEL_SHA256);
        return name.flatMap(n -> sha256.map(s -> new ModelStamp(n, s)));
    }

    void stamp(ModelStamp stamp) throws SQLException {
        set(MODEL_NAME, stamp.name());
        set(MODEL_SHA256, stamp.sha256());
    }

    private Optional<String> get(String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT value FROM meta WHERE name = ?")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private void set(String name, String value) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT OR REPLACE INTO meta VALUES (?, ?)")) {
            insert.setString(1, name);
            insert.setString(2, value);
            insert.executeUpdate();
        }
    }
}
