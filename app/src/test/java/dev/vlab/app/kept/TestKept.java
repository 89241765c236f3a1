package dev.vlab.app.kept;

import dev.vlab.app.player.Playhead;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.Notices;
import dev.vlab.engine.library.FileContents;
import dev.vlab.engine.report.CaptionLine;
import java.nio.file.Path;

/** What was said of videos, for tests. */
public final class TestKept {
    private TestKept() {}

    /** Captions that outlive the program, those of videos that are files. */
    public static Kept<CaptionLine> captions(BackgroundTasks tasks, Playhead playhead, Path folder) {
        return new Kept<>(
                tasks,
                new Notices(),
                playhead,
                new KeptFiles<>(new FileContents(), folder, CaptionLine[].class, CaptionLine::at));
    }
}
