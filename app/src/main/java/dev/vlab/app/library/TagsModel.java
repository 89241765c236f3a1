package dev.vlab.app.library;

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

/** The tags of the library's videos: read and changed in the background. */
public final class TagsModel {
    private static final SortedSet<String> NONE = new TreeSet<>();

    /** Changes a video's tags. */
    @FunctionalInterface
    private interface Change {
        void of(LibraryNotes notes, LibraryVideo video) throws IOException;
    }

    private final BackgroundTasks tasks;
    private final LatestOnly reading;
    private final Notices notices;
    private final ReadOnlyObjectProperty<VideoLibrary> library;
    private final ReadOnlyObjectWrapper<Map<Long, SortedSet<String>>> tags = new ReadOnlyObjectWrapper<>(Map.of());

    TagsModel(BackgroundTasks tasks, Notices notices, ReadOnlyObjectProperty<VideoLibrary> library) {
        this.tasks = tasks;
        this.reading = tasks.latestOnly();
        this.notices = notices;
        this.library = library;
    }

    /** Reads them again. */
    void refresh() {
        VideoLibrary open = library.get();
        if (open != null) {
            reading.task("Reading tags", progress -> open.notes().tags())
                    .onDone(tags::set)
                    .onFailed(e -> notices.problem("The tags could not be read", e))
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

    private void change(List<LibraryVideo> videos, Change change) {
        VideoLibrary open = library.get();
        if (open == null) {
            return;
        }
        tasks.task("Tagging", progress -> {
                    for (LibraryVideo video : videos) {
                        change.of(open.notes(), video);
                    }
                    return videos;
                })
                .onFailed(e -> notices.problem("The tag was not changed", e))
                .onFinished(this::refresh)
                .quiet()
                .start();
    }

    /** A video's tags, in their order. */
    public SortedSet<String> of(LibraryVideo video) {
        return tags.get().getOrDefault(video.id(), NONE);
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
