package dev.vlab.app.kept;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.checkpoint.AtomicFile;
import dev.vlab.engine.library.FileContents;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** One JSON file for each video of which something was said, named after the video's content. Safe for threads. */
public final class KeptFiles<T> {
    private static final Texts TEXTS = Texts.of(KeptFiles.class);

    private final ObjectMapper json = new ObjectMapper();
    private final FileContents contents;
    private final Path folder;
    private final Class<T[]> type;
    private final BiFunction<T, Path, T> moved;

    /**
     * Gives the folder, which need not be there yet.
     *
     * @param type of all that is said of a video
     * @param moved the same of a video's file wherever it lies by now
     */
    public KeptFiles(FileContents contents, Path folder, Class<T[]> type, BiFunction<T, Path, T> moved) {
        this.contents = contents;
        this.folder = folder;
        this.type = type;
        this.moved = moved;
    }

    /** Where all that is said of a video is kept. */
    Path place(Path video, Progress progress) throws IOException {
        return folder.resolve(contents.sha256(video, progress) + ".json");
    }

    /**
     * What was said of a video.
     *
     * @throws IOException naming the file if it holds something else
     */
    List<T> read(Path place, Path video) throws IOException {
        if (!Files.exists(place)) {
            return List.of();
        }
        try {
            return Arrays.stream(json.readValue(place.toFile(), type))
                    .map(said -> moved.apply(said, video))
                    .toList();
        } catch (IOException | NullPointerException e) {
            throw new IOException(TEXTS.get("not.kept", place, e.getMessage()), e);
        }
    }

    /** Writes unless that is no longer wanted, so that of two writers the newer one has the last word. */
    synchronized void write(Path place, List<T> said, Progress progress) throws IOException {
        progress.check();
        if (said.isEmpty()) {
            Files.deleteIfExists(place);
        } else {
            AtomicFile.writeString(place, json.writerWithDefaultPrettyPrinter().writeValueAsString(said));
        }
    }
}
