package dev.vlab.app.story;

import dev.vlab.engine.library.LibraryVideo;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;

/** The library's videos by their content, for threads that may not touch the list itself. */
public final class LibraryContents {
    private volatile Map<String, Path> files = Map.of();

    public LibraryContents(ObservableList<LibraryVideo> videos) {
        videos.subscribe(() -> take(videos));
        take(videos);
    }

    private void take(ObservableList<LibraryVideo> videos) {
        files = videos.stream()
                .collect(Collectors.toMap(
                        LibraryVideo::sha256, video -> video.info().file(), (one, other) -> one));
    }

    /** The file with a content. */
    public Optional<Path> find(String sha256) {
        return Optional.ofNullable(files.get(sha256));
    }
}
