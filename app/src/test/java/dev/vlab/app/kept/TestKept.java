package dev.vlab.app.kept;

import dev.vlab.app.ask.Exchange;
import dev.vlab.app.player.Playhead;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.Notices;
import dev.vlab.engine.library.FileContents;
import dev.vlab.engine.report.CaptionLine;
import java.nio.file.Path;
import java.util.function.BiFunction;

/** What was said of videos, for tests. */
public final class TestKept {
    private TestKept() {}

    /** Captions that outlive the program, those of videos that are files. */
    public static Kept<CaptionLine> captions(BackgroundTasks tasks, Playhead playhead, Path folder) {
        return said(tasks, playhead, folder, CaptionLine[].class, CaptionLine::at);
    }

    /** Answers that outlive the program, those about videos that are files. */
    public static Kept<Exchange> answers(BackgroundTasks tasks, Playhead playhead, Path folder) {
        return said(tasks, playhead, folder, Exchange[].class, Exchange::at);
    }

    private static <T> Kept<T> said(
            BackgroundTasks tasks, Playhead playhead, Path folder, Class<T[]> type, BiFunction<T, Path, T> moved) {
        return new Kept<>(tasks, new Notices(), playhead, new KeptFiles<>(new FileContents(), folder, type, moved));
    }
}
