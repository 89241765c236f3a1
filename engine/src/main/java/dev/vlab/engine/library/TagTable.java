package dev.vlab.engine.library;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rows of the tags and of the ratings. The caller owns the connection, the turns and the transactions. */
final class TagTable {

    private final Connection connection;

    TagTable(Connection connection) {
        this.connection = connection;
    }

    private record Tagged(long video, String tag) {}

    private record Rated(long video, int stars) {}

    /** Adds a tag that the video may have already. */
    void add(long video, String tag) throws SQLException {
        Sql.change(connection, "INSERT OR IGNORE INTO tags (video, tag) VALUES (?, ?)", video, tag);
    }

    void remove(long video, String tag) throws SQLException {
        Sql.change(connection, "DELETE FROM tags WHERE video = ? AND tag = ?", video, tag);
    }

    void rate(long video, int stars) throws SQLException {
        Sql.change(connection, "INSERT OR REPLACE INTO ratings (video, stars) VALUES (?, ?)", video, stars);
    }

    void unrate(long video) throws SQLException {
        Sql.change(connection, "DELETE FROM ratings WHERE video = ?", video);
    }

    /** The tags by video; videos without any are left out. */
    Map<Long, SortedSet<String>> tags() throws SQLException {
        return Sql.select(
                        connection, row -> new Tagged(row.getLong(1), row.getString(2)), "SELECT video, tag FROM tags")
                .stream()
                .collect(Collectors.groupingBy(
                        Tagged::video, Collectors.mapping(Tagged::tag, Collectors.toCollection(TreeSet::new))));
    }

    SortedSet<String> of(long video) throws SQLException {
        return new TreeSet<>(
                Sql.select(connection, row -> row.getString(1), "SELECT tag FROM tags WHERE video = ?", video));
    }

    /** The ratings by video; videos without one are left out. */
    Map<Long, Integer> ratings() throws SQLException {
        return Sql.select(
                        connection, row -> new Rated(row.getLong(1), row.getInt(2)), "SELECT video, stars FROM ratings")
                .stream()
                .collect(Collectors.toMap(Rated::video, Rated::stars));
    }
}
