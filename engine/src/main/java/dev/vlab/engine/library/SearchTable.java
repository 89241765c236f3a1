package dev.vlab.engine.library;

import dev.vlab.engine.library.MomentIndex.MomentVector;
import dev.vlab.engine.library.MomentIndex.VideoVectors;
import dev.vlab.engine.video.TimeSpan;
import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a search reads of the library's moments: those of the model that is searched. The caller owns the connection,
 * the turns and the transactions.
 */
final class SearchTable {

    /** Numbers asked for in one statement. */
    private static final int TOGETHER = 500;

    private final Connection connection;
    private final ModelTable models;
    private final VideoTable videos;

    SearchTable(Connection connection) {
        this.connection = connection;
        this.models = new ModelTable(connection);
        this.videos = new VideoTable(connection);
    }

    /** Equal as long as the moments are the same: a moment never changes, and no number is given twice. */
    record Extent(long model, long moments, long newest) {}

    /**
     * A video that has moments.
     *
     * @param stamp tells these moments from any other that the video ever had, also in another library or in a copy of
     *     this one that went its own way
     * @param moments how many
     */
    record Stamped(long stamp, int moments) {}

    Extent extent() throws SQLException {
        long model = models.currentId();
        return Sql.select(
                        connection,
                        row -> new Extent(model, row.getLong(1), row.getLong(2)),
                        "SELECT count(*), coalesce(max(id), 0) FROM moments")
                .getFirst();
    }

    /** The videos that have moments, by number. */
    Map<Long, Stamped> stamps() throws SQLException {
        Optional<ModelTable.Row> model = models.current();
        Map<Long, Stamped> found = new HashMap<>();
        if (model.isPresent()) {
            long seed = digits(model.get().stamp().sha256());
            Sql.select(
                    connection,
                    row -> found.put(
                            row.getLong(1),
                            new Stamped(
                                    mixed(
                                            seed,
                                            digits(row.getString(2)),
                                            row.getLong(3),
                                            row.getLong(4),
                                            row.getLong(5),
                                            row.getLong(6)),
                                    row.getInt(6))),
                    """
                    SELECT videos.id, sha256, added, least, most, number FROM videos JOIN
                        (SELECT video, min(id) AS least, max(id) AS most, count(*) AS number
                        FROM moments WHERE model = ? GROUP BY video) ON video = videos.id
                    """,
                    model.get().id());
        }
        return found;
    }

    /** The first digits of a hash. */
    private static long digits(String sha256) {
        return Long.parseUnsignedLong(sha256.substring(0, 16), 16);
    }

    /** One number of several, so that each bit of each matters (the finish of SplitMix64). */
    private static long mixed(long... numbers) {
        long mixed = 0;
        for (long number : numbers) {
            mixed = (mixed ^ number) * 0xbf58476d1ce4e5b9L;
            mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
            mixed ^= mixed >>> 31;
        }
        return mixed;
    }

    /** Vectors of moments that were taken at random, up to so many; always the same while the moments are. */
    Map<Long, float[]> sample(Extent extent, int most) throws SQLException {
        Map<Long, float[]> sample = new HashMap<>();
        if (extent.moments() <= most) {
            addTo(sample, "SELECT id, vector FROM moments WHERE model = ?", extent.model());
            return sample;
        }
        Random random = new Random(extent.newest());
        for (int i = 0; i < most; i++) { // numbers have gaps, but they are small beside what lies between
            addTo(
                    sample,
                    "SELECT id, vector FROM moments WHERE id >= ? AND model = ? ORDER BY id LIMIT 1",
                    1 + random.nextLong(extent.newest()),
                    extent.model());
        }
        return sample;
    }

    private void addTo(Map<Long, float[]> vectors, String sql, Object... parameters) throws SQLException {
        Sql.select(connection, row -> vectors.put(row.getLong(1), Vectors.floats(row.getBytes(2))), sql, parameters);
    }

    /** Vectors of moments by number; those that are no longer there are left out. */
    Map<Long, float[]> vectorsOf(Collection<Long> ids) throws SQLException {
        Map<Long, float[]> vectors = new HashMap<>();
        for (String some : inParts(ids)) {
            addTo(vectors, "SELECT id, vector FROM moments WHERE id IN (" + some + ")");
        }
        return vectors;
    }

    /** How like a vector the most alike frame of each moment is; moments that are no longer there are left out. */
    Map<Long, Double> bestFrames(float[] query, Collection<Long> ids) throws SQLException {
        Map<Long, Double> best = new HashMap<>();
        for (String some : inParts(ids)) {
            Sql.select(
                    connection,
                    row -> best.put(row.getLong(1), bestOf(query, Vectors.floats(row.getBytes(2)))),
                    "SELECT id, frame_vectors FROM moments WHERE id IN (" + some + ")");
        }
        return best;
    }

    private static double bestOf(float[] query, float[] frames) {
        double best = -1;
        for (int at = 0; at < frames.length; at += query.length) {
            best = Math.max(best, Vectors.dot(query, frames, at));
        }
        return best;
    }

    /** The numbers of a video's moments that share time with a span; of all of them if there is none. */
    List<Long> momentsAt(long video, @Nullable TimeSpan span) throws SQLException {
        return Sql.select(
                connection,
                row -> row.getLong(1),
                "SELECT id FROM moments WHERE video = ? AND model = ? AND start < ? AND finish > ?",
                video,
                models.currentId(),
                span == null ? Long.MAX_VALUE : span.endMicros(),
                span == null ? Long.MIN_VALUE : span.startMicros());
    }

    private static List<String> inParts(Collection<Long> ids) {
        List<Long> all = List.copyOf(ids);
        List<String> parts = new ArrayList<>();
        for (int at = 0; at < all.size(); at += TOGETHER) {
            parts.add(all.subList(at, Math.min(at + TOGETHER, all.size())).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(",")));
        }
        return parts;
    }

    /** The videos that pass a filter. */
    Scope scope(VideoFilter filter) throws SQLException {
        if (filter.equals(VideoFilter.NONE)) {
            return Scope.ALL;
        }
        StringBuilder sql =
                new StringBuilder("SELECT id FROM videos WHERE duration BETWEEN ? AND ? AND added >= ? AND added < ?");
        List<Object> parameters = new ArrayList<>(List.of(
                filter.leastMicros(),
                filter.mostMicros(),
                filter.addedFrom().toEpochMilli(),
                filter.addedBefore().toEpochMilli()));
        Path folder = filter.folder();
        if (folder != null) {
            String absolute = folder.toAbsolutePath().normalize().toString();
            String inside = absolute.endsWith(File.separator) ? absolute : absolute + File.separator;
            sql.append(" AND substr(path, 1, ?) = ?");
            parameters.add(inside.codePointCount(0, inside.length())); // SQLite counts characters
            parameters.add(inside);
        }
        for (String tag : filter.tags()) {
            sql.append(" AND EXISTS (SELECT 1 FROM tags WHERE video = videos.id AND tag = ?)");
            parameters.add(tag);
        }
        return Scope.only(
                Set.copyOf(Sql.select(connection, row -> row.getLong(1), sql.toString(), parameters.toArray())));
    }

    /** How many numbers the vectors have; at least one moment must be there. */
    int dimension() throws SQLException {
        return Sql.select(
                        connection,
                        row -> row.getInt(1) / Float.BYTES,
                        "SELECT length(vector) FROM moments WHERE model = ? LIMIT 1",
                        models.currentId())
                .getFirst();
    }

    /** The vectors of videos with the stamps that were read before. */
    List<VideoVectors> vectors(Map<Long, Stamped> wanted) throws SQLException {
        long model = models.currentId();
        List<VideoVectors> found = new ArrayList<>();
        for (Map.Entry<Long, Stamped> video : wanted.entrySet()) {
            List<MomentVector> moments = Sql.select(
                    connection,
                    row -> new MomentVector(row.getLong(1), Vectors.floats(row.getBytes(2))),
                    "SELECT id, vector FROM moments WHERE video = ? AND model = ?",
                    video.getKey(),
                    model);
            found.add(new VideoVectors(video.getKey(), video.getValue().stamp(), moments));
        }
        return found;
    }

    private record Found(long id, long video, TimeSpan span) {}

    /** Moments by number; those that are no longer there are left out. */
    Map<Long, Moment> moments(Collection<Long> ids) throws SQLException {
        Map<Long, Moment> moments = new HashMap<>();
        Map<Long, Optional<StoredFile>> known = new HashMap<>();
        for (String some : inParts(ids)) {
            for (Found found : Sql.select(
                    connection,
                    row -> new Found(row.getLong(1), row.getLong(2), new TimeSpan(row.getLong(3), row.getLong(4))),
                    "SELECT id, video, start, finish FROM moments WHERE id IN (" + some + ")")) {
                Optional<StoredFile> video = known.get(found.video());
                if (video == null) {
                    video = videos.get(found.video());
                    known.put(found.video(), video);
                }
                video.ifPresent(file -> moments.put(found.id(), new Moment(found.id(), file.video(), found.span())));
            }
        }
        return moments;
    }
}
