package dev.vlab.app.models;

import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.Notices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Shows a folder in the system's file manager. */
public final class FolderReveal {
    private static final Texts TEXTS = Texts.of(FolderReveal.class);
    private static final long PATIENCE_SECONDS = 5;

    private final BackgroundTasks tasks;
    private final Notices notices;
    private final String system;

    public FolderReveal(BackgroundTasks tasks, Notices notices, String system) {
        this.tasks = tasks;
        this.notices = notices;
        this.system = system;
    }

    /** Shows it; where there is no file manager, says where it is. */
    public void show(Path folder) {
        tasks.task(TEXTS.get("reveal", folder.getFileName()), progress -> run(command(system, folder)))
                .onFailed(e -> notices.problem(TEXTS.get("reveal.failed", folder), e))
                .quiet()
                .start();
    }

    private static boolean run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        boolean explorer = command.getFirst().equals("explorer.exe"); // which answers 1 when all went well
        if (ended && process.exitValue() != 0 && !explorer) {
            throw new IOException(String.join(" ", command) + ": " + process.exitValue());
        }
        return true;
    }

    static List<String> command(String system, Path folder) {
        String name = system.toLowerCase(Locale.ROOT);
        String program = name.contains("mac") ? "open" : name.contains("windows") ? "explorer.exe" : "xdg-open";
        return List.of(program, folder.toString());
    }
}
