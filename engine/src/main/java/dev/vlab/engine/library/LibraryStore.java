package dev.vlab.engine.library;

import dev.vlab.engine.task.ClipEmbedding;
import dev.vlab.engine.video.VideoInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The truth of a library: one SQLite file. Each change is one transaction, so a program that dies leaves either all of
 * it or nothing. Safe for threads, which take turns.
 */
final class LibraryStore implements AutoCloseable {

    private final Path file;
    private final Connection connection;
    private final VideoTable videos;
    private final MomentTable moments;
    private final MetaTable meta;

    LibraryStore(Path file) throws IOException {
        this.file = file;
        this.connection = Database.open(file);
        this.videos = new VideoTable(connection);
        this.moments = new MomentTable(connection);
        this.meta = new MetaTable(connection);
    }

    List<StoredFile> videos() throws IOException {
        return read(videos::all);
    }

    Optional<StoredFile> videoAt(Path path) throws IOException {
        return read(() -> videos.at(path));
    }

    /** Videos with the given content. */
    List<StoredFile> videosWith(String sha256) throws IOException {
        return read(() -> videos.with(sha256));
    }

    List<Moment> moments(LibraryVideo video) throws IOException {
        return read(() -> moments.of(video));
    }

    Optional<Moment> moment(long id) throws IOException {
        return read(() -> moments.get(id, videos));
    }

    Optional<ClipEmbedding> embedding(Moment moment) throws IOException {
        return read(() -> moments.embedding(moment));
    }

    List<Long> momentIds() throws IOException {
        return read(moments::ids);
    }

    /** Tells the vectors of the moments added after a given one, in order of id. */
    void vectorsAfter(long moment, MomentTable.VectorReader reader) throws IOException {
        read(() -> {
            moments.vectorsAfter(moment, reader);
            return moment;
        });
    }

    /** The model of the vectors; none in a new library. */
    Optional<ModelStamp> stamp() throws IOException {
        return read(meta::stamp);
    }

    /** A number that changes whenever this or another program changes the library. */
    long version() throws IOException {
        return read(() -> number("PRAGMA data_version") << 40 ^ number("SELECT total_changes()"));
    }

    /** Adds a video and all its moments, in the place of what was known of the same path. */
    void add(VideoInfo info, String sha256, FileState state, List<ClipEmbedding> encoded, ModelStamp stamp)
            throws IOException {
        write(() -> {
            Optional<StoredFile> old = videos.at(info.file());
            if (old.isPresent()) {
                videos.remove(old.get().video().id());
            }
            meta.stamp(stamp);
            long video = videos.add(info, sha256, state, Instant.now());
            for (ClipEmbedding moment : encoded) {
                moments.add(video, moment);
            }
        });
    }

    /** Notes that a video's file, unchanged inside, now has this path and state. */
    void relocate(long video, Path path, FileState state) throws IOException {
        write(() -> {
            Optional<StoredFile> inTheWay = videos.at(path);
            if (inTheWay.isPresent() && inTheWay.get().video().id() != video) {
                videos.remove(inTheWay.get().video().id());
            }
            videos.relocate(video, path, state);
        });
    }

    void remove(long video) throws IOException {
        write(() -> videos.remove(video));
    }

    /**
     * Puts another store's moments in the place of its own. Videos keep the time they were added; those that the other
     * lacks drop out, and those that only the other has are left there.
     */
    void replaceBy(LibraryStore other) throws IOException {
        List<StoredFile> fresh = other.videos();
        Optional<ModelStamp> stamp = other.stamp();
        write(() -> {
            Map<Path, Instant> added = videos.all().stream()
                    .map(StoredFile::video)
                    .collect(Collectors.toMap(video -> video.info().file(), LibraryVideo::added));
            execute("DELETE FROM videos");
            execute("DELETE FROM meta");
            if (stamp.isPresent()) {
                meta.stamp(stamp.get());
            }
            for (StoredFile stored : fresh) {
                LibraryVideo video = stored.video();
                Instant since = added.get(video.info().file());
                if (since == null) {
                    continue;
                }
                long id = videos.add(video.info(), video.sha256(), stored.state(), since);
                for (Moment moment : other.moments.of(video)) {
                    moments.add(id, other.moments.embedding(moment).orElseThrow());
                }
            }
        });
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new UncheckedIOException(Database.failure(file, e));
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T run() throws SQLException;
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws SQLException;
    }

    private synchronized <T> T read(Reading<T> reading) throws IOException {
        try {
            return reading.run();
        } catch (SQLException e) {
            throw Database.failure(file, e);
        }
    }

    private synchronized void write(Writing writing) throws IOException {
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
            throw Database.failure(file, e);
        }
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
}
