package dev.vlab.engine.eval;

import dev.vlab.engine.ScratchFolder;
import dev.vlab.engine.data.Split;
import dev.vlab.engine.data.WorldWriter;
import dev.vlab.engine.task.Answerer;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoInfo;
import dev.vlab.engine.video.VideoReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether a program that looks at one clip after another grows. */
public final class MemoryBenchmark {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";

    private MemoryBenchmark() {}

    /**
     * Memory outside of Java's heap, in bytes.
     *
     * @param early after the first clips
     * @param late after all
     */
    public record Result(long early, long late) {

        public double ratio() {
            return (double) late / early;
        }
    }

    /**
     * Looks at spans of a video of the sample world, no two alike, and asks about each.
     *
     * @param early clips after which memory is first measured
     * @param late clips in all
     * @throws IOException if the video cannot be made, or the system does not tell what memory is in use
     */
    public static Result run(LoadedModel model, int early, int late, Progress progress) throws IOException {
        try (ScratchFolder folder = ScratchFolder.make("vlab-bench")) {
            var writer = new WorldWriter(folder.path(), 1, List.of(Split.TEST), (video, done, total) -> true);
            Path video = writer.write(1, 0).getFirst().file();
            return run(model, video, early, late, progress);
        }
    }

    private static Result run(LoadedModel model, Path video, int early, int late, Progress progress)
            throws IOException {
        VideoInfo info;
        try (VideoReader reader = VideoReader.open(video)) {
            info = reader.info();
        }
        var answerer = new Answerer(model);
        long first = 0;
        for (int i = 0; i < late; i++) {
            progress.check();
            progress.report((double) i / late, "clip %d of %d".formatted(i + 1, late));
            long end = info.durationMicros() - i; // a microsecond makes another clip
            answerer.ask(new Clip(video, new TimeSpan(0, end)), "what happens?");
            if (i + 1 == early) {
                first = outsideOfHeap();
            }
        }
        return new Result(first, outsideOfHeap());
    }

    private static long outsideOfHeap() throws IOException {
        System.gc(); // arrays that nobody holds go with the objects that name them
        List<String> lines = Files.isReadable(STATUS) ? Files.readAllLines(STATUS) : List.of();
        long resident = lines.stream()
                .filter(line -> line.startsWith(RESIDENT))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElseThrow(() -> new IOException("memory is measured on Linux only: there is no " + STATUS));
        return resident
                - ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted();
    }
}
