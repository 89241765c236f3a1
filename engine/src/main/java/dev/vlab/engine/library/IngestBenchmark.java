package dev.vlab.engine.library;

import dev.vlab.engine.Rounds;
import dev.vlab.engine.ScratchFolder;
import dev.vlab.engine.data.Split;
import dev.vlab.engine.data.WorldWriter;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.task.ReadyClip;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast videos are added, against the model alone on frames that lie ready: the same moments, one after another. The
 * two are timed by turns, so that whatever else the machine does falls on both.
 */
public final class IngestBenchmark {

    private IngestBenchmark() {}

    /**
     * Medians over the rounds, in seconds.
     *
     * @param videos that were added each time
     * @param moments of them
     * @param rounds how many were timed
     * @param ingest adding them to a new library, whole: finding, hashing, cuts, frames, model, database and index
     * @param model the model alone
     */
    public record Result(int videos, int moments, int rounds, double ingest, double model) {

        /** Share of the model's speed that adding reaches. */
        public double ratio() {
            return model / ingest;
        }
    }

    /** Measures with clips of the sample world, rendered into a temporary folder. */
    public static Result run(LoadedModel model, int clips, double seconds, Progress progress) throws IOException {
        try (ScratchFolder folder = ScratchFolder.make("vlab-bench-ingest")) {
            Path media = Files.createDirectory(folder.path().resolve("media"));
            progress.report(0, "Rendering " + clips + " clips");
            new WorldWriter(media, 1, List.of(Split.TEST), (video, done, total) -> true).write(clips, 0);
            return run(model, List.of(media), folder.path(), seconds);
        }
    }

    /** Measures with videos that are there. */
    public static Result run(LoadedModel model, List<Path> media, double seconds) throws IOException {
        try (ScratchFolder folder = ScratchFolder.make("vlab-bench-ingest")) {
            return run(model, media, folder.path(), seconds);
        }
    }

    private static Result run(LoadedModel model, List<Path> media, Path folder, double seconds) throws IOException {
        List<Path> files = new VideoFiles(media).found();
        List<ReadyClip> ready = new ArrayList<>();
        for (Path file : files) {
            Footage footage = Footage.inspect(file, Progress.NONE);
            List<TimeSpan> spans = MomentCutter.cut(footage.info().span(), footage.cuts());
            try (VideoReader reader = VideoReader.open(file)) {
                var pass = model.reader().read(reader, spans);
                for (ReadyClip clip = pass.next(); clip != null; clip = pass.next()) {
                    ready.add(clip);
                }
            }
        }
        ClipEncoder encoder = ClipEncoder.of(model);
        int[] libraries = {0};
        Rounds.Medians medians = Rounds.of(
                seconds,
                List.of(
                        () -> ingest(folder.resolve("library " + libraries[0]++), files, model, ready.size()),
                        () -> ready.forEach(encoder::encode)));
        return new Result(
                files.size(),
                ready.size(),
                medians.count(),
                medians.seconds().get(0),
                medians.seconds().get(1));
    }

    private static void ingest(Path home, List<Path> files, LoadedModel model, int moments) {
        try (VideoLibrary library = VideoLibrary.open(home)) {
            IngestReport report = library.ingest(files, model, Progress.NONE);
            if (report.moments() != moments) {
                throw new IllegalStateException("not all videos could be added: " + report.failed());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
