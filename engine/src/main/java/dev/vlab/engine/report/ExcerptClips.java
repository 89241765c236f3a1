package dev.vlab.engine.report;

import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.ClipCutter;
import dev.vlab.engine.video.VideoNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Excerpts cut out, each to a video of its own, named so that they sort in the list's order. */
public final class ExcerptClips {

    private ExcerptClips() {}

    /**
     * Writes the videos into a folder, made if need be.
     *
     * @return the files, in the list's order
     * @throws IOException naming the video that cannot be read or written; those cut before stay
     * @throws java.util.concurrent.CancellationException if no longer wanted
     */
    public static List<Path> cut(List<Excerpt> excerpts, Path folder, Progress progress) throws IOException {
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        for (Excerpt excerpt : excerpts) {
            progress.check();
            progress.report((double) written.size() / excerpts.size(), "Cutting out clips");
            Path video = excerpt.video().file();
            String stem = VideoNames.stem(video.getFileName().toString());
            String time = CueTime.of(excerpt.span().startMicros(), '.').replace(':', '.');
            Path target = folder.resolve("%03d %s %s.mp4".formatted(written.size() + 1, stem, time));
            ClipCutter.cut(video, excerpt.span(), target);
            written.add(target);
        }
        return written;
    }
}
