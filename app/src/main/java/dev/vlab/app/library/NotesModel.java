package dev.vlab.app.library;

import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.LatestOnly;
import dev.vlab.app.work.Notices;
import dev.vlab.engine.library.LibraryNotes;
import dev.vlab.engine.library.LibraryVideo;
import dev.vlab.engine.library.VideoLibrary;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Tags and ratings of the library's videos: read and changed in the background. */
public final class NotesModel {
    private static final Texts TEXTS = Texts.of(NotesModel.class);
    private static final SortedSet<String> NONE = new TreeSet<>();

    /** Changes what is noted of a video. */
    @FunctionalInterface
    private interface Change {
        void of(LibraryNotes notes, LibraryVideo video) throws IOException;
    }

    private final BackgroundTasks tasks;
    private final LatestOnly reading;
    private final Notices notices;
    private final ReadOnlyObjectProperty<VideoLibrary> library;
    private final ReadOnlyObjectWrapper<Map<Long, SortedSet<String>>> tags = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Map<Long, Integer>> ratings = new ReadOnlyObjectWrapper<>(Map.of());

    private record Notes(Map<Long, SortedSet<String>> tags, Map<Long, Integer> ratings) {}

    NotesModel(BackgroundTasks tasks, Notices notices, ReadOnlyObjectProperty<VideoLibrary> library) {
        this.tasks = tasks;
        this.reading = tasks.latestOnly();
        this.notices = notices;
        this.library = library;
    }

    /** Reads them again. */
    void refresh() {
        VideoLibrary open = library.get();
        if (open != null) {
            reading.task(
                            TEXTS.get("notes.reading"),
                            progress ->
                                    new Notes(open.notes().tags(), open.notes().ratings()))
                    .onDone(notes -> {
                        tags.set(notes.tags());
                        ratings.set(notes.ratings());
                    })
                    .onFailed(e -> notices.problem(TEXTS.get("notes.reading.failed"), e))
                    .quiet()
                    .start();
        }
    }

    /** Gives videos a tag. */
    public void add(List<LibraryVideo> videos, String text) {
        if (!text.isBlank()) {
            change(videos, (notes, video) -> notes.tag(video, text));
        }
    }

    /** Takes a tag from videos. */
    public void remove(List<LibraryVideo> videos, String tag) {
        change(videos, (notes, video) -> notes.untag(video, tag));
    }

    /** Gives videos 1 to 5 stars; 0 takes them away. */
    public void rate(List<LibraryVideo> videos, int stars) {
        change(videos, (notes, video) -> notes.rate(video, stars));
    }

    private void change(List<LibraryVideo> videos, Change change) {
        VideoLibrary open = library.get();
        if (open == null) {
            return;
        }
        tasks.task(TEXTS.get("notes.writing"), progress -> {
                    for (LibraryVideo video : videos) {
                        change.of(open.notes(), video);
                    }
                    return videos;
                })
                .onFailed(e -> notices.problem(TEXTS.get("notes.writing.failed"), e))
                .onFinished(this::refresh)
                .quiet()
                .start();
    }

    /** A video's tags, in their order. */
    public SortedSet<String> of(LibraryVideo video) {
        return tags.get().getOrDefault(video.id(), NONE);
    }

    /** A video's stars, 1 to 5; 0 without. */
    public int stars(LibraryVideo video) {
        return ratings.get().getOrDefault(video.id(), 0);
    }

    /** The ratings by the videos' numbers; another map after each change. */
    public ReadOnlyObjectProperty<Map<Long, Integer>> ratingsProperty() {
        return ratings.getReadOnlyProperty();
    }

    /** How many videos have each tag. */
    public SortedMap<String, Integer> counts() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        tags.get().values().forEach(some -> some.forEach(tag -> counts.merge(tag, 1, Integer::sum)));
        return counts;
    }

    /** The tags by the videos' numbers; another map after each change. */
    public ReadOnlyObjectProperty<Map<Long, SortedSet<String>>> tagsProperty() {
        return tags.getReadOnlyProperty();
    }
}
