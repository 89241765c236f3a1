package dev.vlab.engine.cli;

import dev.vlab.engine.task.Clip;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoException;
import dev.vlab.engine.video.VideoInfo;
import dev.vlab.engine.video.VideoReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --from} and {@code --to}: which part of a video is meant. */
final class Clips {

    @Option(names = "--from", paramLabel = "S", description = "Where the clip begins, in seconds.")
    private @Nullable Double from;

    @Option(names = "--to", paramLabel = "S", description = "Where the clip ends, in seconds.")
    private @Nullable Double to;

    /** The part of a video, cut off at the video's end. */
    Clip of(Path file) throws VideoException {
        Clip whole = whole(file);
        TimeSpan all = whole.span();
        double start = from == null ? 0 : from;
        double end = to == null ? all.endSeconds() : Math.min(to, all.endSeconds());
        if (!(start >= 0 && start < end)) {
            throw new VideoException(
                    file, "has no span from %.3f s to %.3f s; it lasts %.3f s".formatted(start, end, all.endSeconds()));
        }
        return new Clip(file, TimeSpan.ofSeconds(start, end));
    }

    static Clip whole(Path file) throws VideoException {
        try (VideoReader reader = VideoReader.open(file)) {
            VideoInfo info = reader.info();
            return new Clip(file, info.span());
        }
    }
}
