package dev.vlab.engine.library;

import dev.vlab.engine.FileHash;
import dev.vlab.engine.library.IngestReport.Failure;
import dev.vlab.engine.library.RelocationReport.Moved;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the files of videos that are no longer where they were. What counts is their content. */
final class Relocator {

    private final LibraryStore store;
    private final Progress progress;
    private final List<Moved> moved = new ArrayList<>();
    private final List<Failure> failed = new ArrayList<>();

    Relocator(LibraryStore store, Progress progress) {
        this.store = store;
        this.progress = progress;
    }

    /** Looks for the videos of a folder, or for one file, under another name. */
    RelocationReport move(Path from, Path to) throws IOException {
        List<LibraryVideo> videos = store.videos().stream()
                .map(StoredFile::video)
                .filter(video -> video.info().file().startsWith(from))
                .toList();
        for (LibraryVideo video : videos) {
            Path file = video.info().file();
            report(videos.size(), file);
            Path target = file.equals(from) ? to : to.resolve(from.relativize(file));
            if (!Files.isRegularFile(target)) {
                failed.add(new Failure(file, "there is no file " + target));
            } else if (!FileHash.sha256(target, progress::check).equals(video.sha256())) {
                failed.add(new Failure(file, target + " is another video"));
            } else {
                relocate(video, target);
            }
        }
        return new RelocationReport(moved, failed);
    }

    /** Looks for all missing videos in folders. Only files of their sizes are read. */
    RelocationReport search(List<Path> folders) throws IOException {
        Map<Long, List<Path>> bySize = new HashMap<>();
        new VideoFiles(folders)
                .sizes()
                .forEach((file, size) ->
                        bySize.computeIfAbsent(size, _ -> new ArrayList<>()).add(file));
        List<StoredFile> missing = store.videos().stream()
                .filter(stored -> !Files.exists(stored.video().info().file()))
                .toList();
        Map<Path, String> hashes = new HashMap<>();
        for (StoredFile stored : missing) {
            LibraryVideo video = stored.video();
            report(missing.size(), video.info().file());
            Path found = null;
            for (Path candidate : bySize.getOrDefault(stored.state().size(), List.of())) {
                String hash = hashes.get(candidate);
                if (hash == null) {
                    hash = FileHash.sha256(candidate, progress::check);
                    hashes.put(candidate, hash);
                }
                if (found == null && hash.equals(video.sha256())) {
                    found = candidate;
                }
            }
            if (found == null) {
                failed.add(new Failure(video.info().file(), "not found"));
            } else {
                relocate(video, found);
            }
        }
        return new RelocationReport(moved, failed);
    }

    private void report(int count, Path file) {
        progress.check();
        progress.report((double) (moved.size() + failed.size()) / count, "Looking for " + file.getFileName());
    }

    private void relocate(LibraryVideo video, Path target) throws IOException {
        store.relocate(video, target, FileState.of(target));
        moved.add(new Moved(video.info().file(), target));
    }
}
