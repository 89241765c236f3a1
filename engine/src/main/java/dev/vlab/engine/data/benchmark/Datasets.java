package dev.vlab.engine.data.benchmark;

import dev.vlab.engine.data.AnnotationException;
import dev.vlab.engine.data.Annotations;
import dev.vlab.engine.data.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads annotated clips, whatever form they have. */
public final class Datasets {

    private Datasets() {}

    /**
     * Reads a dataset. Videos that are not there are counted and told of, never a reason to fail.
     *
     * @param path a JSON file that says which {@link Benchmark} it is and where its files are; or a user's own clips:
     *     an {@link Annotations} file or the folder that it is in, a table, or a folder of videos with captions
     * @throws AnnotationException naming the file, the line and the reason if it is not as it should be
     * @throws IOException if a file cannot be read
     */
    public static Dataset read(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return Files.isRegularFile(path.resolve(Annotations.NAME)) ? Annotations.dataset(path) : own(path, path);
        }
        if (!Files.isRegularFile(path)) {
            throw new IOException(path + ": there is no such file or folder");
        }
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonl")) {
            return Annotations.dataset(path);
        }
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return own(path, path.toAbsolutePath().getParent());
        }
        if (name.endsWith(".json")) {
            Source source = Source.read(path);
            return source.benchmark().read(source);
        }
        throw new AnnotationException(
                path, "is neither a dataset's description (.json) nor a table (.csv, .tsv) nor annotations (.jsonl)");
    }

    private static Dataset own(Path annotations, Path videos) throws IOException {
        return OwnClips.read(new Source(
                annotations, Benchmark.OWN, List.of(annotations), videos, null, null, null, List.of(), false));
    }
}
