package dev.vlab.engine.library;

import dev.vlab.engine.task.ClipEmbedding;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.VideoException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.ObjDoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a model read videos, one after the other. Files are read by threads of their own, ahead of the model, which runs
 * on the thread that asks. To be closed, also before the end.
 */
public final class VideoReadings implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VideoReadings.class);

    private final ClipEncoder encoder;
    private final Progress progress;
    private final ObjDoubleConsumer<Path> watch;
    private final FileReaders readers;
    private final int total;
    private final Map<Path, List<ClipEmbedding>> encoded = new HashMap<>();
    private final Set<Path> settled = new HashSet<>();

    /**
     * @param readers files that are read side by side
     * @param watch told which part of a file is done
     */
    VideoReadings(
            List<Path> files,
            KnownFiles known,
            ClipEncoder encoder,
            int readers,
            Progress progress,
            ObjDoubleConsumer<Path> watch) {
        this.encoder = encoder;
        this.progress = progress;
        this.watch = watch;
        this.total = files.size();
        this.readers = new FileReaders(files, known, encoder.reader(), readers, progress);
    }

    /**
     * Readings of files of which nothing is known.
     *
     * @param files absolute paths, none twice
     * @param readers files that are read side by side
     */
    public static VideoReadings of(List<Path> files, LoadedModel model, int readers) {
        return new VideoReadings(
                files, KnownFiles.NONE, ClipEncoder.of(model), readers, Progress.NONE, (file, part) -> {});
    }

    /** What became of the next file that is done with, in whatever order; null after the last. */
    public @Nullable Reading next() {
        try {
            while (settled.size() < total) {
                progress.check();
                Delivery delivery = readers.poll();
                Reading reading = delivery == null || settled.contains(delivery.file()) ? null : take(delivery);
                if (reading != null) {
                    encoded.remove(reading.file());
                    settled.add(reading.file());
                    return reading;
                }
            }
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private @Nullable Reading take(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Known known -> new Reading.Known(known.file());
            case Delivery.Broken broken -> failed(broken.file(), broken.reason());
            case Delivery.Part part -> take(part);
        };
    }

    private @Nullable Reading take(Delivery.Part part) {
        Path file = part.file();
        watch.accept(file, (double) part.index() / part.count());
        try {
            encoded.computeIfAbsent(file, _ -> new ArrayList<>()).add(encoder.encode(part.clip()));
            return part.isLast() ? whole(part.source()) : null;
        } catch (CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return failed(file, e);
        }
    }

    private Reading whole(SourceFile source) throws IOException {
        if (!source.state().isStateOf(source.file())) {
            throw new VideoException(source.file(), "changed while it was read");
        }
        return new Reading.Whole(source, List.copyOf(encoded.getOrDefault(source.file(), List.of())));
    }

    private static Reading failed(Path file, Exception e) {
        LOG.warn("cannot read {}", file, e);
        return new Reading.Failed(file, FailureReason.of(file, e));
    }

    /** Ends the reading, done or not. */
    @Override
    public void close() {
        readers.close();
    }
}
