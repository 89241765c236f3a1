package dev.vlab.app.playlist;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.checkpoint.AtomicFile;
import dev.vlab.engine.report.Excerpt;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A playlist as a JSON file; it is replaced as a whole, never half-written. */
public final class PlaylistFile {
    private static final Texts TEXTS = Texts.of(PlaylistFile.class);

    private final ObjectMapper json = new ObjectMapper();
    private final Path file;

    /** A playlist in a file that need not be there yet. */
    public PlaylistFile(Path file) {
        this.file = file;
    }

    /**
     * The moments.
     *
     * @throws IOException naming the file if it is not a playlist
     */
    List<Excerpt> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return List.of(json.readValue(file.toFile(), Excerpt[].class));
        } catch (IOException | NullPointerException e) {
            throw new IOException(TEXTS.get("not.playlist", file, e.getMessage()), e);
        }
    }

    /** Writes unless that is no longer wanted, so that of two writers the newer one has the last word. */
    synchronized void write(List<Excerpt> moments, Progress progress) throws IOException {
        progress.check();
        AtomicFile.writeString(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(moments));
    }
}
