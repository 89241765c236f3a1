package dev.vlab.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Copies and deletes folders with all that is in them. */
final class Trees {
    private Trees() {}

    /** Copies a file or folder, into what is there already. */
    static void copy(Path from, Path to) throws IOException {
        for (Path each : inside(from)) {
            Path place = to.resolve(from.relativize(each).toString());
            if (Files.isDirectory(each)) {
                Files.createDirectories(place);
            } else {
                Files.createDirectories(place.toAbsolutePath().getParent());
                Files.copy(each, place);
            }
        }
    }

    /** Deletes a folder; one that is not there is no error. */
    static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            for (Path each : inside(tree).reversed()) {
                Files.delete(each);
            }
        }
    }

    private static List<Path> inside(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            return paths.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
