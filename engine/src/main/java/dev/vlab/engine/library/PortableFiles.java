package dev.vlab.engine.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Parquet files of portable rows, all by one model.
 *
 * @param files absolute paths
 * @param model the model that read
 * @param videos files that the rows are about, failures included
 */
record PortableFiles(List<Path> files, ModelStamp model, int videos) {

    private static final String EXTENSION = ".parquet";

    /**
     * The files among given files and folders.
     *
     * @throws IOException if there are none, one cannot be read, or they are by more than one model
     */
    static PortableFiles among(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            Path absolute = path.toAbsolutePath().normalize();
            if (!Files.exists(absolute)) {
                throw new NoSuchFileException(absolute.toString(), null, "no such file or folder");
            }
            List<Path> found = Files.isDirectory(absolute) ? inside(absolute) : List.of(absolute);
            if (found.isEmpty()) {
                throw new LibraryException(absolute + ": there is no Parquet file in this folder");
            }
            files.addAll(found);
        }
        ModelStamp model = null;
        int videos = 0;
        for (Path file : files) {
            try (ParquetRows rows = ParquetRows.openHeads(file)) {
                for (ParquetRows.Head head = rows.nextHead(); head != null; head = rows.nextHead()) {
                    if (model == null) {
                        model = head.model();
                    } else if (!model.sha256().equals(head.model().sha256())) {
                        throw new LibraryException(file + ": these rows are by the model "
                                + head.model().title() + ", others are by " + model.title()
                                + ": import them into libraries of their own");
                    }
                    videos += head.isFirstOfFile() ? 1 : 0;
                }
            }
        }
        if (model == null) {
            throw new LibraryException(paths.getFirst() + ": there are no rows in these Parquet files");
        }
        return new PortableFiles(List.copyOf(files), model, videos);
    }

    /** What Spark wrote to a folder; names that begin with a dot or a line are its own. */
    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> {
                        String name = file.getFileName().toString();
                        return name.endsWith(EXTENSION) && !name.startsWith(".") && !name.startsWith("_");
                    })
                    .sorted()
                    .toList();
        }
    }
}
