package dev.vlab.engine.library;

import dev.vlab.engine.library.IngestReport.Failure;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.VideoException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a model describe the moments of videos, one video and one transaction at a time. Its words take the place of
 * what other models wrote; those of people stay.
 */
final class MomentWriter {

    private static final Logger LOG = LoggerFactory.getLogger(MomentWriter.class);

    private final LibraryStore store;
    private final long model;
    private final Job job;
    private final Describer describer;
    private final Progress progress;

    /** Finds words for clips, one text for each. */
    @FunctionalInterface
    interface Describer {
        List<String> describe(List<Clip> clips) throws IOException;
    }

    /** @param model number of the model that the describer is */
    MomentWriter(LibraryStore store, long model, Job job, Describer describer, Progress progress) {
        this.store = store;
        this.model = model;
        this.job = job;
        this.describer = describer;
        this.progress = progress;
    }

    CaptionReport run() throws IOException {
        long start = System.nanoTime();
        List<StoredFile> videos = store.videos();
        Set<Long> described = store.describedBy(model);
        Map<Path, Long> sizes = videos.stream()
                .collect(Collectors.toMap(
                        stored -> stored.video().info().file(),
                        stored -> stored.state().size()));
        Pace pace = new Pace(progress, sizes);
        job.found(videos.size());
        List<Failure> failed = new ArrayList<>();
        int skipped = 0;
        int captions = 0;
        for (StoredFile stored : videos) {
            LibraryVideo video = stored.video();
            Path file = video.info().file();
            progress.check();
            pace.report(file, 0);
            boolean known = described.contains(video.id());
            if (known) {
                skipped++;
                job.skipped(file);
            } else {
                try {
                    captions += describe(video);
                } catch (CancellationException e) {
                    throw e;
                } catch (VideoException | RuntimeException e) {
                    LOG.warn("cannot describe {}", file, e);
                    Failure failure = new Failure(file, FailureReason.of(file, e));
                    failed.add(failure);
                    job.failed(failure);
                }
            }
            pace.settle(file, !known);
        }
        progress.report(1, "Done");
        return new CaptionReport(
                videos.size() - skipped - failed.size(), skipped, failed, captions, (System.nanoTime() - start) / 1e9);
    }

    private int describe(LibraryVideo video) throws IOException {
        List<Moment> moments = store.moments(video);
        List<Clip> clips = moments.stream()
                .map(moment -> new Clip(video.info().file(), moment.span()))
                .toList();
        List<String> texts = describer.describe(clips);
        store.describe(video, moments, texts, model, job.done(video.info().file()));
        return texts.size();
    }
}
