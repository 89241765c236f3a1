package dev.vlab.engine.library;

import dev.vlab.engine.library.IngestReport.Failure;
import dev.vlab.engine.task.ClipEmbedding;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.VideoException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a model read videos into a store, one file and one transaction at a time: cancelled or killed, it goes on with
 * the next file when it is run again. Files are read by threads of their own, ahead of the model, which runs on the
 * thread that calls.
 */
final class Ingest {

    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

    private final LibraryStore store;
    private final long model;
    private final Job job;
    private final ClipEncoder encoder;
    private final Progress progress;
    private final KnownFiles known;

    private final List<Failure> failed = new ArrayList<>();
    private final Map<Path, List<ClipEmbedding>> encoded = new HashMap<>();
    private final Set<Path> settled = new HashSet<>();
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
        this.known = new KnownFiles(store, model);
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
        Pace pace = new Pace(progress, files.sizes());
        try (FileReaders readers = new FileReaders(found, known, encoder.reader(), progress)) {
            while (settled.size() < found.size()) {
                progress.check();
                Delivery delivery = readers.poll();
                if (delivery != null) {
                    take(delivery, pace);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
        failed.sort(Comparator.comparing(Failure::path));
        progress.report(1, "Done");
        return new IngestReport(added, skipped, List.copyOf(failed), moments, (System.nanoTime() - start) / 1e9);
    }

    private void take(Delivery delivery, Pace pace) throws IOException {
        Path file = delivery.file();
        if (settled.contains(file)) {
            return; // the rest of a file that failed
        }
        switch (delivery) {
            case Delivery.Known _ -> {
                skipped++;
                job.skipped(file);
                settle(file, pace, false);
            }
            case Delivery.Broken broken -> {
                fail(file, broken.reason());
                settle(file, pace, true);
            }
            case Delivery.Part part -> take(part, pace);
        }
    }

    private void take(Delivery.Part part, Pace pace) throws IOException {
        Path file = part.file();
        pace.report(file, (double) part.index() / part.count());
        try {
            encoded.computeIfAbsent(file, _ -> new ArrayList<>()).add(encoder.encode(part.clip()));
            if (part.isLast()) {
                add(part.source(), encoded.getOrDefault(file, List.of()));
                settle(file, pace, true);
            }
        } catch (CancellationException e) {
            throw e;
        } catch (VideoException | RuntimeException e) {
            fail(file, e);
            settle(file, pace, true);
        }
    }

    private void add(Delivery.Source source, List<ClipEmbedding> all) throws IOException {
        Path file = source.info().file();
        if (!source.state().isStateOf(file)) {
            throw new VideoException(file, "changed while it was read");
        }
        store.add(source.info(), source.sha256(), source.state(), all, model, job.done(file));
        added++;
        moments += all.size();
    }

    private void settle(Path file, Pace pace, boolean tookWork) {
        encoded.remove(file);
        settled.add(file);
        known.release(file);
        pace.settle(file, tookWork);
    }

    private void fail(Path file, Exception e) throws IOException {
        LOG.warn("cannot add {}", file, e);
        fail(new Failure(file, FailureReason.of(file, e)));
    }

    private void fail(Failure failure) throws IOException {
        failed.add(failure);
        job.failed(failure);
    }
}
