package dev.vlab.engine.data.benchmark;

import dev.vlab.engine.video.VideoNames;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A benchmark's videos. A video is found by its name whatever its extension, in the folder itself or in folders within,
 * because downloads are re-encoded and sorted in many ways.
 */
final class VideoFolder {

    private static final int MOST_LINKS = 16;

    private final Path folder;
    private @Nullable Map<String, Path> byStem;

    /**
     * @param folder where to look
     * @throws IOException if there is no such folder
     */
    VideoFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + ": there is no such folder of videos");
        }
        this.folder = folder;
    }

    /** All videos in and below the folder, in order of their paths. */
    List<Path> all() throws IOException {
        List<Path> videos;
        try (Stream<Path> files = Files.walk(folder, MOST_LINKS, FileVisitOption.FOLLOW_LINKS)) {
            videos = new ArrayList<>(
                    files.filter(file -> VideoNames.isVideo(file.getFileName().toString()))
                            .filter(Files::isRegularFile)
                            .toList());
        }
        videos.sort(Comparator.naturalOrder());
        return videos;
    }

    /**
     * Looks for a video.
     *
     * @param name with or without an extension, with or without folders before it
     * @return null if it is not there
     */
    @Nullable
    Path find(String name) throws IOException {
        try {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            return null; // a name that this system cannot have
        }
        return index().get(VideoNames.stem(name.substring(name.lastIndexOf('/') + 1)));
    }

    private Map<String, Path> index() throws IOException {
        Map<String, Path> known = byStem;
        if (known == null) {
            known = new HashMap<>();
            for (Path video : all()) {
                known.putIfAbsent(VideoNames.stem(video.getFileName().toString()), video);
            }
            byStem = known;
        }
        return known;
    }
}
