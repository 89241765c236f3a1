package dev.vlab.engine.library;

import dev.vlab.engine.video.VideoNames;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The video files among given files and folders. A file that is named is always taken; in folders, those whose
 * extension is a video's. Links are followed, loops are not.
 */
public final class VideoFiles {

    private final SortedMap<Path, Long> found = new TreeMap<>();
    private final List<IngestReport.Failure> failures = new ArrayList<>();

    /** Looks for them. */
    public VideoFiles(List<Path> paths) throws IOException {
        for (Path path : paths) {
            Path absolute = path.toAbsolutePath().normalize();
            if (Files.isDirectory(absolute)) {
                Files.walkFileTree(
                        absolute, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Visitor());
            } else if (Files.exists(absolute)) {
                found.put(absolute, Files.size(absolute));
            } else {
                failures.add(new IngestReport.Failure(absolute, "no such file or folder"));
            }
        }
    }

    /** Absolute paths in order. */
    public List<Path> found() {
        return List.copyOf(found.keySet());
    }

    /** The files with their sizes in bytes. */
    public Map<Path, Long> sizes() {
        return Collections.unmodifiableMap(found);
    }

    /** Paths that do not exist and folders that cannot be read. */
    public List<IngestReport.Failure> failures() {
        return List.copyOf(failures);
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()
                    && VideoNames.isVideo(file.getFileName().toString())) {
                found.put(file, attributes.size());
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (!(e instanceof FileSystemLoopException || e instanceof NoSuchFileException)) {
                failures.add(new IngestReport.Failure(file, "cannot be read"));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
