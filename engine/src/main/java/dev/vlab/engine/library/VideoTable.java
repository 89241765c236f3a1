package dev.vlab.engine.library;

import dev.vlab.engine.video.VideoInfo;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of the videos. The caller owns the connection, the turns and the transactions. */
final class VideoTable {

    private static final String SELECT = "SELECT id, path, sha256, size, modified, duration, width, height, frame_rate,"
            + " codec, audio, added FROM videos ";

    private final Connection connection;

    VideoTable(Connection connection) {
        this.connection = connection;
    }

    List<StoredFile> all() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SELECT + "ORDER BY path")) {
            return rows(query);
        }
    }

    Optional<StoredFile> get(long id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SELECT + "WHERE id = ?")) {
            query.setLong(1, id);
            return rows(query).stream().findFirst();
        }
    }

    Optional<StoredFile> at(Path path) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SELECT + "WHERE path = ?")) {
            query.setString(1, path.toString());
            return rows(query).stream().findFirst();
        }
    }

    List<StoredFile> with(String sha256) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SELECT + "WHERE sha256 = ? ORDER BY id")) {
            query.setString(1, sha256);
            return rows(query);
        }
    }

    /** Adds a row and returns its number. */
    long add(SourceFile source, Instant added) throws SQLException {
        VideoInfo info = source.info();
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO videos (path, sha256, size, modified, duration, width, height, frame_rate, codec, audio,"
                        + " added) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id")) {
            insert.setString(1, info.file().toString());
            insert.setString(2, source.sha256());
            insert.setLong(3, source.state().size());
            insert.setLong(4, source.state().modified());
            insert.setLong(5, info.durationMicros());
            insert.setInt(6, info.width());
            insert.setInt(7, info.height());
            insert.setDouble(8, info.frameRate());
            insert.setString(9, info.codec());
            insert.setBoolean(10, info.hasAudio());
            insert.setLong(11, added.toEpochMilli());
            try (ResultSet row = insert.executeQuery()) {
                return row.getLong(1);
            }
        }
    }

    /** Says what the file of a video is now, which has become another. */
    void change(long id, SourceFile source) throws SQLException {
        VideoInfo info = source.info();
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE videos SET sha256 = ?, size = ?, modified = ?, duration = ?, width = ?, height = ?,"
                        + " frame_rate = ?, codec = ?, audio = ? WHERE id = ?")) {
            update.setString(1, source.sha256());
            update.setLong(2, source.state().size());
            update.setLong(3, source.state().modified());
            update.setLong(4, info.durationMicros());
            update.setInt(5, info.width());
            update.setInt(6, info.height());
            update.setDouble(7, info.frameRate());
            update.setString(8, info.codec());
            update.setBoolean(9, info.hasAudio());
            update.setLong(10, id);
            update.executeUpdate();
        }
    }

    void relocate(long id, Path path, FileState state) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE videos SET path = ?, size = ?, modified = ? WHERE id = ?")) {
            update.setString(1, path.toString());
            update.setLong(2, state.size());
            update.setLong(3, state.modified());
            update.setLong(4, id);
            update.executeUpdate();
        }
    }

    /** Removes a video and, by the tables' rule, its moments. */
    void remove(long id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM videos WHERE id = ?")) {
            delete.setLong(1, id);
            delete.executeUpdate();
        }
    }

    private static List<StoredFile> rows(PreparedStatement query) throws SQLException {
        List<StoredFile> found = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                VideoInfo info = new VideoInfo(
                        Path.of(row.getString("path")),
                        row.getLong("duration"),
                        row.getInt("width"),
                        row.getInt("height"),
                        row.getDouble("frame_rate"),
                        row.getString("codec"),
                        row.getBoolean("audio"));
                LibraryVideo video = new LibraryVideo(
                        row.getLong("id"), info, row.getString("sha256"), Instant.ofEpochMilli(row.getLong("added")));
                found.add(new StoredFile(video, new FileState(row.getLong("size"), row.getLong("modified"))));
            }
        }
        return found;
    }
}
