package dev.vlab.engine.library;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The rows of the models: one for each time that a model began to read the library, and which of them is the one whose
 * vectors are searched. The caller owns the connection, the turns and the transactions.
 */
final class ModelTable {

    private static final String CURRENT = "model";
    private static final String UPCOMING = "model.upcoming";

    private final Connection connection;

    ModelTable(Connection connection) {
        this.connection = connection;
    }

    /** A model with the number of its row. */
    record Row(long id, ModelStamp stamp) {}

    /** The model whose vectors are searched; none while there are no vectors. */
    Optional<Row> current() throws SQLException {
        Optional<Row> row = named(CURRENT);
        return row.isPresent() && hasMoments(row.get().id()) ? row : Optional.empty();
    }

    private boolean hasMoments(long model) throws SQLException {
        return !Sql.select(connection, row -> true, "SELECT 1 FROM moments WHERE model = ? LIMIT 1", model)
                .isEmpty();
    }

    /** The number of the model whose vectors are searched; 0, which no moment has, while there are no vectors. */
    long currentId() throws SQLException {
        return current().map(Row::id).orElse(0L);
    }

    /** The model of a rebuild that is not done; its vectors grow beside those that are searched. */
    Optional<Row> upcoming() throws SQLException {
        return named(UPCOMING);
    }

    /** The number of the model whose vectors are searched, which the given one becomes while there are no vectors. */
    long adopt(ModelStamp stamp) throws SQLException {
        Optional<Row> own = current();
        if (own.isPresent()) {
            return own.get().id();
        }
        long id = add(stamp);
        set(CURRENT, id);
        return id;
    }

    /** Begins a rebuild. */
    long begin(ModelStamp stamp) throws SQLException {
        long id = add(stamp);
        set(UPCOMING, id);
        return id;
    }

    /** Makes the upcoming model the one whose vectors are searched. */
    void change() throws SQLException {
        Sql.change(connection, "UPDATE OR REPLACE meta SET name = ? WHERE name = ?", CURRENT, UPCOMING);
    }

    private long add(ModelStamp stamp) throws SQLException {
        return Sql.insert(
                connection,
                "INSERT INTO models (name, sha256) VALUES (?, ?) RETURNING id",
                stamp.name(),
                stamp.sha256());
    }

    private Optional<Row> named(String name) throws SQLException {
        return Sql.select(
                        connection,
                        row -> new Row(row.getLong(1), new ModelStamp(row.getString(2), row.getString(3))),
                        "SELECT models.id, models.name, sha256 FROM models JOIN meta ON models.id = value"
                                + " WHERE meta.name = ?",
                        name)
                .stream()
                .findFirst();
    }

    private void set(String name, long id) throws SQLException {
        Sql.change(connection, "INSERT OR REPLACE INTO meta VALUES (?, ?)", name, id);
    }
}
