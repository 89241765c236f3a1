package dev.vlab.engine.library;

import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.ClipEmbedding;
import dev.vlab.engine.video.TimeSpan;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rows of the moments and their vectors. The caller owns the connection, the turns and the transactions. */
final class MomentTable {

    private final Connection connection;

    MomentTable(Connection connection) {
        this.connection = connection;
    }

    void add(long video, long model, ClipEmbedding embedding) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO moments (video, start, finish, vector, frame_times, frame_vectors, model)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            TimeSpan span = embedding.clip().span();
            insert.setLong(1, video);
            insert.setLong(2, span.startMicros());
            insert.setLong(3, span.endMicros());
            insert.setBytes(4, Vectors.bytes(List.of(embedding.video())));
            insert.setBytes(5, Vectors.times(embedding.frameTimes()));
            insert.setBytes(6, Vectors.bytes(embedding.frames()));
            insert.setLong(7, model);
            insert.executeUpdate();
        }
    }

    List<Moment> of(LibraryVideo video, long model) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT id, start, finish FROM moments WHERE video = ? AND model = ? ORDER BY start")) {
            query.setLong(1, video.id());
            query.setLong(2, model);
            List<Moment> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new Moment(row.getLong(1), video, new TimeSpan(row.getLong(2), row.getLong(3))));
                }
            }
            return found;
        }
    }

    /** The vectors of a moment of a video, as they were added. */
    Optional<ClipEmbedding> embedding(Moment moment) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT vector, frame_times, frame_vectors FROM moments WHERE id = ?")) {
            query.setLong(1, moment.id());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                float[] vector = Vectors.floats(row.getBytes(1));
                float[] all = Vectors.floats(row.getBytes(3));
                List<float[]> frames = new ArrayList<>();
                for (int at = 0; at < all.length; at += vector.length) {
                    frames.add(Arrays.copyOfRange(all, at, at + vector.length));
                }
                Clip clip = new Clip(moment.video().info().file(), moment.span());
                return Optional.of(new ClipEmbedding(clip, vector, frames, Vectors.times(row.getBytes(2))));
            }
        }
    }

    /** Videos that a model has read; every video has a moment at least. */
    List<Long> videos(long model) throws SQLException {
        return Sql.select(
                connection, row -> row.getLong(1), "SELECT DISTINCT video FROM moments WHERE model = ?", model);
    }

    /** Removes the moments of a video, whichever model read them. */
    void removeOf(long video) throws SQLException {
        Sql.change(connection, "DELETE FROM moments WHERE video = ?", video);
    }

    /**
     * Removes some of the moments that belong to neither of two models.
     *
     * @return how many; 0 when none is left
     */
    int removeSomeExcept(long model, long other, int most) throws SQLException {
        return Sql.change(
                connection,
                "DELETE FROM moments WHERE id IN (SELECT id FROM moments WHERE model NOT IN (?, ?) LIMIT ?)",
                model,
                other,
                most);
    }
}
