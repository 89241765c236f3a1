package dev.vlab.engine.train;

import dev.vlab.engine.ScratchFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folders by name in a home of their own, of which the last by name is the newest. Each is whole from the moment that
 * it has its name; at every moment the newest one is whole.
 */
final class SafeFolders {

    private static final String UNFINISHED = ".part";
    private static final String DISCARDED = ".old";

    private final Path home;

    /** Fills a new folder. */
    @FunctionalInterface
    interface Writer {
        void write(Path folder) throws IOException;
    }

    SafeFolders(Path home) {
        this.home = home;
    }

    @Nullable
    Path newest() throws IOException {
        return list().stream()
                .filter(folder -> !isLeftover(folder))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Adds a folder, then lets the ones before it go. One of that name is left as it is. */
    void add(String name, Writer writer) throws IOException {
        Path place = home.resolve(name);
        if (!Files.exists(place)) {
            Path fresh = home.resolve(name + UNFINISHED);
            ScratchFolder.delete(fresh);
            Files.createDirectories(fresh);
            writer.write(fresh);
            force(fresh);
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
            force(home);
        }
        for (Path folder : list()) {
            if (!folder.equals(place)) {
                discard(folder);
            }
        }
    }

    /** Removes all, so that none is found half gone. */
    void clear() throws IOException {
        for (Path folder : list()) {
            discard(folder);
        }
    }

    private void discard(Path folder) throws IOException {
        Path gone = folder;
        if (!isLeftover(folder)) {
            gone = home.resolve(folder.getFileName() + "." + UUID.randomUUID() + DISCARDED);
            Files.move(folder, gone, StandardCopyOption.ATOMIC_MOVE);
        }
        ScratchFolder.delete(gone);
    }

    private static boolean isLeftover(Path folder) {
        String name = folder.getFileName().toString();
        return name.endsWith(UNFINISHED) || name.endsWith(DISCARDED);
    }

    private List<Path> list() throws IOException {
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(home)) {
            return folders.sorted().toList();
        }
    }

    /** Has the disk know a folder's entries. Some systems cannot, and do so by themselves. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException windows) {
            return;
        }
    }
}
