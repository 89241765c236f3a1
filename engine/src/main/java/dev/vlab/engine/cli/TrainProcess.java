package dev.vlab.engine.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Training runs, each in a program of its own: its peak memory is the run's alone, and what one run leaves behind does
 * not slow down the next. When this program ends, a run under way is asked to save and end, too.
 */
final class TrainProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Thread hook = new Thread(this::stop, "stop training");
    private volatile @Nullable Process running;

    TrainProcess() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Trains, going on where the run's folder stands; what it says goes to a file beside the configuration. */
    void train(Path config) throws IOException {
        File said = new File(config + ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC", // a heap that grows as it is needed, so that peak memory can be compared
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "train",
                        "--resume",
                        "--config",
                        config.toString())
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        running = process;
        try {
            if (process.waitFor() != 0) {
                List<String> lines = Files.readAllLines(said.toPath());
                throw new IOException(config + ": " + (lines.isEmpty() ? "the run failed" : lines.getLast()));
            }
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a run was under way");
        } finally {
            running = null;
        }
    }

    private void stop() {
        Process process = running;
        if (process != null) {
            process.destroy();
            try {
                process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            return; // the program ends already
        }
    }
}
