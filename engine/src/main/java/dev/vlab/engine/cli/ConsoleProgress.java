package dev.vlab.engine.cli;

import dev.vlab.engine.task.Progress;
import java.io.Console;
import java.io.PrintWriter;

/**
 * Progress for a person at a terminal: one line that rewrites itself. Where there is no terminal (a log, a pipe), a
 * line for every tenth of the work. Ends with a clean line when closed.
 */
final class ConsoleProgress implements Progress, AutoCloseable {

    private static final int WIDTH = 78;

    private final PrintWriter err;
    private final boolean terminal = isTerminal();
    private int lastPercent = -1;
    private boolean dirty;

    ConsoleProgress(PrintWriter err) {
        this.err = err;
    }

    @SuppressWarnings("SystemConsoleNull") // where streams are redirected, Java 25 gives null again
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    @Override
    public synchronized void report(double fraction, String doing) {
        int percent = (int) Math.floor(100 * Math.clamp(fraction, 0, 1));
        if (terminal) {
            String line = "%3d %%  %s".formatted(percent, doing);
            String cut = line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line;
            err.print("\r" + cut + " ".repeat(WIDTH - cut.length()));
            err.flush();
            dirty = true;
        } else if (percent / 10 != lastPercent / 10 || lastPercent < 0) {
            err.println("%3d %%  %s".formatted(percent, doing));
        }
        lastPercent = percent;
    }

    @Override
    public boolean cancelled() {
        return false; // Ctrl+C ends the program, and what was done so far is kept
    }

    @Override
    public synchronized void close() {
        if (dirty) {
            err.print("\r" + " ".repeat(WIDTH) + "\r");
            err.flush();
        }
    }
}
