package dev.vlab.engine.library;

import dev.vlab.engine.task.Progress;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A library's search index wherever it is kept, and its moves from one place to another. */
final class SearchIndex implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

    private final Path library;
    private final IndexSetting setting;
    private final LiveIndex live;

    SearchIndex(Path library, LibraryStore store) throws IOException {
        this.library = library;
        this.setting = new IndexSetting(library, store);
        this.live = new LiveIndex(library, store, setting.home(setting.place()));
    }

    /** What searches ask. */
    LiveIndex live() {
        return live;
    }

    IndexPlace place() throws IOException {
        return setting.place();
    }

    /** Whether the index is where it should be; to be asked before long work whose result belongs there. */
    void requireReachable() throws IOException {
        live.requireReachable();
    }

    /** See {@link VideoLibrary#rebuildIndex}. */
    int rebuild(Progress progress) throws IOException {
        try (WriterLock _ = WriterLock.take(library)) {
            return live.remake(progress);
        }
    }

    /** See {@link VideoLibrary#rebuildIndexAt}. */
    int rebuildAt(IndexPlace place, Progress progress) throws IOException {
        return at(place, () -> rebuild(progress));
    }

    /** See {@link VideoLibrary#keepIndexAt}. */
    void keepAt(IndexPlace place, Progress progress) throws IOException {
        if (!place.equals(setting.place())) {
            at(place, () -> {
                live.settle(progress);
                return place;
            });
        }
    }

    @FunctionalInterface
    private interface Filling<T> {
        T run() throws IOException;
    }

    private <T> T at(IndexPlace place, Filling<T> filling) throws IOException {
        IndexPlace before = setting.place();
        try {
            move(place);
            live.requireReachable();
            return filling.run();
        } catch (IOException | RuntimeException e) {
            move(before);
            throw e;
        }
    }

    private void move(IndexPlace place) throws IOException {
        if (!place.equals(setting.place())) {
            setting.keep(place);
            live.moveTo(setting.home(place));
        }
    }

    /** Brings the index up to date after much has changed, so that the first search need not. */
    void settle(Progress progress) throws IOException {
        try {
            live.settle(progress);
        } catch (CancellationException e) {
            LOG.info("the search index is left to later", e);
        } catch (IOException e) {
            if (live.isShared()) {
                throw new LibraryException(
                        e.getMessage() + " (the library itself has been changed; library rebuild --index catches up)",
                        e);
            }
            LOG.info("the search index is left to the next search", e);
        }
    }

    @Override
    public void close() throws IOException {
        live.close();
    }
}
