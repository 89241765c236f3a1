package dev.vlab.engine.library;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements of one line. */
final class Sql {

    private Sql() {}

    /** Makes something of a row. */
    @FunctionalInterface
    interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /** Changes rows and returns how many. */
    static int change(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            bind(change, parameters);
            return change.executeUpdate();
        }
    }

    /** Inserts a row with {@code RETURNING id} and returns its number. */
    static long insert(Connection connection, String sql, Object... parameters) throws SQLException {
        return select(connection, row -> row.getLong(1), sql, parameters).getFirst();
    }

    /** The rows that a query finds. */
    static <T> List<T> select(Connection connection, Mapper<T> mapper, String sql, Object... parameters)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            bind(query, parameters);
            List<T> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(mapper.map(row));
                }
            }
            return found;
        }
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
