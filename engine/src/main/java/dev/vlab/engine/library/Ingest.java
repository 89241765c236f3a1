package dev.vlab.engine.library;

import dev.vlab.engine.library.IngestReport.Failure;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.ClipEmbedding;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a model read videos into a store, one file and one transaction at a time: cancelled or killed, it goes on with
 * the next file when it is run again. A file counts as known by its path, size and time, else by its content, so that a
 * moved file is recognised and a copy is not added twice.
 */
final class Ingest {

    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

    private final LibraryStore store;
    private final long model;
    private final Job job;
    private final ClipEncoder encoder;
    private final Progress progress;

    private final List<Failure> failed = new ArrayList<>();
    private final Set<Long> read;
    private int added;
    private int skipped;
    private int moments;

    /** @param model number of the model that the encoder is */
    Ingest(LibraryStore store, long model, Job job, ClipEncoder encoder, Progress progress) throws IOException {
        this.store = store;
        this.model = model;
        this.job = job;
        this.encoder = encoder;
        this.progress = progress;
        this.read = store.readBy(model);
    }

    IngestReport run(List<Path> paths) throws IOException {
        long start = System.nanoTime();
        progress.report(0, "Looking for videos");
        VideoFiles files = new VideoFiles(paths);
        List<Path> found = files.found();
        job.found(found.size() + files.failures().size());
        for (Failure failure : files.failures()) {
            fail(failure);
        }
        for (int i = 0; i < found.size(); i++) {
            take(found.get(i), new Part(progress, i, found.size(), found.get(i)));
        }
        progress.report(1, "Done");
        return new IngestReport(added, skipped, List.copyOf(failed), moments, (System.nanoTime() - start) / 1e9);
    }

    private void fail(Failure failure) throws IOException {
        failed.add(failure);
        job.failed(failure);
    }

    private void take(Path file, Part part) throws IOException {
        part.report(0);
        progress.check();
        try {
            FileState state = FileState.of(file);
            Optional<StoredFile> here =
                    store.videoAt(file).filter(stored -> stored.state().equals(state));
            String sha256 = here.isPresent() ? here.get().video().sha256() : FileState.sha256(file, progress);
            if ((here.isEmpty() && isCopy(file, state, sha256)) || isRead(file)) {
                skipped++;
                job.skipped(file);
            } else {
                encode(file, state, sha256, part);
            }
        } catch (CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            LOG.warn("cannot add {}", file, e);
            fail(new Failure(file, reason(file, e)));
        }
    }

    private boolean isRead(Path file) throws IOException {
        Optional<StoredFile> stored = store.videoAt(file);
        return stored.isPresent()
                && stored.get().state().equals(FileState.of(file))
                && read.contains(stored.get().video().id());
    }

    /**
     * Whether the library has the content of this file from another file that is still there. If that one is gone, this
     * is the same video in another place, or with another time.
     */
    private boolean isCopy(Path file, FileState state, String sha256) throws IOException {
        Optional<StoredFile> here = store.videoAt(file);
        for (StoredFile stored : store.videosWith(sha256)) {
            Path path = stored.video().info().file();
            if (path.equals(file) || !stored.isUnchanged()) {
                store.relocate(stored.video(), file, state);
                return false;
            }
            if (here.isPresent()) { // this file has become a copy of another
                store.remove(here.get().video().id());
            }
            return true;
        }
        return false;
    }

    private void encode(Path file, FileState state, String sha256, Part part) throws IOException {
        Footage footage = Footage.inspect(file, progress);
        List<TimeSpan> spans = MomentCutter.cut(footage.info().span(), footage.cuts());
        List<ClipEmbedding> encoded = new ArrayList<>();
        for (TimeSpan span : spans) {
            part.report((double) encoded.size() / spans.size());
            progress.check();
            encoded.add(encoder.encode(new Clip(file, span)));
        }
        if (!FileState.of(file).equals(state)) {
            throw new VideoException(file, "changed while it was read");
        }
        store.add(footage.info(), sha256, state, encoded, model, job.done(file));
        added++;
        moments += encoded.size();
    }

    private static String reason(Path file, Exception e) {
        return switch (e) {
            case VideoException video -> video.reason();
            case AccessDeniedException denied -> "may not be read: permission denied";
            default -> {
                String message = e.getMessage() == null ? e.toString() : e.getMessage();
                yield message.startsWith(file + ": ") ? message.substring((file + ": ").length()) : message;
            }
        };
    }

    /** One file's share of the progress. */
    private record Part(Progress whole, int index, int count, Path file) {

        void report(double fraction) {
            String doing = "%s (%d of %d)".formatted(file.getFileName(), index + 1, count);
            whole.report((index + fraction) / count, doing);
        }
    }
}
