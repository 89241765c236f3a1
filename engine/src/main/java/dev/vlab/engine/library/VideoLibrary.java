package dev.vlab.engine.library;

import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A folder that remembers videos and the embeddings of their moments. Media are never copied or changed. */
public final class VideoLibrary implements AutoCloseable {

    private VideoLibrary() {}

    /** Opens the library in a folder, or makes one. */
    public static VideoLibrary open(Path folder) throws IOException {
        throw new UnsupportedOperationException("not written yet: " + folder);
    }

    public List<LibraryVideo> videos() {
        throw new UnsupportedOperationException();
    }

    /**
     * Adds files and folders (recursively). What was reported as added survives anything; a failure names its reason.
     */
    public IngestReport ingest(List<Path> paths, LoadedModel model, Progress progress) throws IOException {
        throw new UnsupportedOperationException(paths + " " + model + progress);
    }

    /** Moments that match, best first; empty when nothing reaches the threshold. */
    public List<Hit> search(SearchQuery query, LoadedModel model) throws IOException {
        throw new UnsupportedOperationException(query + " " + model);
    }

    /** Forgets a video; its file stays. */
    public void remove(LibraryVideo video) throws IOException {
        throw new UnsupportedOperationException(video.toString());
    }

    @Override
    public void close() {}
}
