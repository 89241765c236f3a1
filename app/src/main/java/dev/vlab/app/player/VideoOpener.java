package dev.vlab.app.player;

import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.LatestOnly;
import dev.vlab.app.work.Notices;
import dev.vlab.engine.video.VideoInfo;
import dev.vlab.engine.video.VideoReader;
import java.nio.file.Path;

/** Opens a video of which only the file is known. */
public final class VideoOpener {
    private static final Texts TEXTS = Texts.of(VideoOpener.class);

    private final LatestOnly slot;
    private final Playhead playhead;
    private final Notices notices;

    public VideoOpener(BackgroundTasks tasks, Playhead playhead, Notices notices) {
        slot = tasks.latestOnly();
        this.playhead = playhead;
        this.notices = notices;
    }

    /** Opens a file at the playhead; where it is no video, says so and leaves what is open. */
    public void open(Path file) {
        slot.task(TEXTS.get("opening", file.getFileName()), progress -> info(file))
                .onDone(playhead::open)
                .onFailed(e -> notices.problem(TEXTS.get("opening.failed", file.getFileName()), e))
                .start();
    }

    private static VideoInfo info(Path file) throws Exception {
        try (VideoReader reader = VideoReader.open(file.toAbsolutePath())) {
            return reader.info();
        }
    }
}
