package dev.vlab.engine.library;

import dev.vlab.engine.task.ClipEmbedding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The truth of a library: its videos, and their moments with the vectors of a model. Moments of the model that is
 * searched are what this tells of unless it says otherwise; those of a rebuild that is not done grow beside them. Safe
 * for threads.
 */
final class LibraryStore implements AutoCloseable {

    /** Moments removed in one transaction: others get their turn in between. */
    private static final int SWEEP = 1000;

    private final Database database;
    private final VideoTable videos;
    private final MomentTable moments;
    private final ModelTable models;
    private final CaptionTable captions;

    LibraryStore(Path file) throws IOException {
        this.database = Database.open(file);
        this.videos = new VideoTable(database.connection());
        this.moments = new MomentTable(database.connection());
        this.models = new ModelTable(database.connection());
        this.captions = new CaptionTable(database.connection());
    }

    Database database() {
        return database;
    }

    List<StoredFile> videos() throws IOException {
        return database.read(videos::all);
    }

    Optional<StoredFile> videoAt(Path path) throws IOException {
        return database.read(() -> videos.at(path));
    }

    /** Videos with the given content. */
    List<StoredFile> videosWith(String sha256) throws IOException {
        return database.read(() -> videos.with(sha256));
    }

    List<Moment> moments(LibraryVideo video) throws IOException {
        return database.read(() -> moments.of(video, models.currentId()));
    }

    Optional<ClipEmbedding> embedding(Moment moment) throws IOException {
        return database.read(() -> moments.embedding(moment));
    }

    /** Numbers of the videos that a model has read. */
    Set<Long> readBy(long model) throws IOException {
        return new HashSet<>(database.read(() -> moments.videos(model)));
    }

    /** The model whose vectors are searched; none while there are no vectors. */
    Optional<ModelStamp> stamp() throws IOException {
        return database.read(models::current).map(ModelTable.Row::stamp);
    }

    /** A number that changes whenever this or another program changes the library. */
    long version() throws IOException {
        return database.version();
    }

    /** The number of the model whose vectors are searched, which the given one becomes while there are no vectors. */
    long adopt(ModelStamp stamp) throws IOException {
        long[] id = new long[1];
        database.write(() -> id[0] = models.adopt(stamp));
        return id[0];
    }

    /**
     * The number of the model of a rebuild: the one that was interrupted, if it was with this model, else a new one.
     */
    long beginRebuild(ModelStamp stamp) throws IOException {
        long[] id = new long[1];
        database.write(() -> {
            Optional<ModelTable.Row> left =
                    models.upcoming().filter(row -> row.stamp().equals(stamp));
            id[0] = left.isPresent() ? left.get().id() : models.begin(stamp);
        });
        sweep();
        return id[0];
    }

    /** Lets the model of the rebuild be the one whose vectors are searched, and forgets those of the one before. */
    void finishRebuild() throws IOException {
        database.write(models::change);
        sweep();
    }

    private void sweep() throws IOException {
        int[] removed = {SWEEP};
        while (removed[0] > 0) {
            database.write(() -> {
                long upcoming = models.upcoming().map(ModelTable.Row::id).orElse(0L);
                removed[0] = moments.removeSomeExcept(models.currentId(), upcoming, SWEEP);
            });
        }
    }

    /**
     * Adds what a model sees in a video. A video that is known at this path keeps its number, and with the same content
     * also what other models saw in it.
     *
     * @param model number of the model
     * @param within changed in the same transaction
     * @return the video's number
     */
    long add(SourceFile source, List<ClipEmbedding> encoded, long model, Database.Writing within) throws IOException {
        long[] id = new long[1];
        database.write(() -> {
            id[0] = place(source);
            for (ClipEmbedding moment : encoded) {
                moments.add(id[0], model, moment);
            }
            within.run();
        });
        return id[0];
    }

    private long place(SourceFile source) throws SQLException {
        Optional<StoredFile> known = videos.at(source.file());
        if (known.isEmpty()) {
            return videos.add(source, Instant.now());
        }
        LibraryVideo video = known.get().video();
        if (video.sha256().equals(source.sha256())) {
            videos.relocate(video.id(), source.file(), source.state());
        } else {
            videos.change(video.id(), source);
            moments.removeOf(video.id());
            captions.removeWrittenByModels(video.id());
        }
        return video.id();
    }

    /** Numbers of the videos whose moments a model has described. */
    Set<Long> describedBy(long model) throws IOException {
        return new HashSet<>(database.read(() -> captions.describedBy(model)));
    }

    /**
     * Puts what a model says of a video's moments in the place of what models said before.
     *
     * @param texts one for each moment
     * @param within changed in the same transaction
     */
    void describe(LibraryVideo video, List<Moment> described, List<String> texts, long model, Database.Writing within)
            throws IOException {
        database.write(() -> {
            captions.removeWrittenByModels(video.id());
            for (int i = 0; i < texts.size(); i++) {
                captions.add(video.id(), described.get(i).span(), texts.get(i), model);
            }
            within.run();
        });
    }

    /**
     * Notes that a video's file, unchanged inside, now has this path and state. A video that was known at that path
     * takes the path that becomes free, if there is a file: the two have changed places.
     */
    void relocate(LibraryVideo video, Path path, FileState state) throws IOException {
        Path before = video.info().file();
        boolean changedPlaces = !path.equals(before) && Files.exists(before);
        database.write(() -> {
            Optional<StoredFile> inTheWay =
                    videos.at(path).filter(other -> other.video().id() != video.id());
            if (inTheWay.isPresent()) {
                long other = inTheWay.get().video().id();
                if (changedPlaces) {
                    videos.relocate(video.id(), Path.of("between"), state); // no two videos have one path, ever
                    videos.relocate(other, before, FileState.UNKNOWN);
                } else {
                    videos.remove(other);
                }
            }
            videos.relocate(video.id(), path, state);
        });
    }

    void remove(long video) throws IOException {
        database.write(() -> videos.remove(video));
    }

    @Override
    public void close() {
        database.close();
    }
}
