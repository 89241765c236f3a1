package dev.vlab.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Teaches an app image to start quickly: the program starts once without a display, the JVM notes which classes that takes,
 * and keeps them loaded and linked in a cache in the image. Where the cache does not fit, the JVM starts without it.
 */
final class QuickStart {
    private static final String CACHE = "vlab-explorer.aot";

    private final Os os;
    private final Path launcher;
    private final Path jars;
    private final Path target;

    QuickStart(Os os, Path image, Path target) {
        this.os = os;
        this.launcher = os.launcher(image);
        this.jars = os.jars(image);
        this.target = target;
    }

    /** Starts it for the first time. */
    void first() throws IOException, InterruptedException {
        start("-Xshare:auto");
    }

    /** Starts it once more to learn from that, and has the launcher use what was learnt. */
    void learn() throws IOException, InterruptedException {
        Path notes = target.resolve("start.aotconf");
        Path cache = jars.resolve(CACHE);
        start("-XX:AOTMode=record -XX:AOTConfiguration=" + notes);
        start("-XX:AOTMode=create -XX:AOTConfiguration=" + notes + " -XX:AOTCache=" + cache);
        if (!Files.isRegularFile(cache)) {
            throw new IOException("the JVM made no cache " + cache);
        }
        Files.writeString(
                jars.resolve(os.program() + ".cfg"),
                "java-options=-XX:AOTCache=$APPDIR/" + CACHE + System.lineSeparator(),
                StandardOpenOption.APPEND); // the options are the file's last section
    }

    /** With a home of its own, since the log and FFmpeg's natives go there. */
    private void start(String options) throws IOException, InterruptedException {
        Path home = Files.createDirectories(target.resolve("home"));
        ProcessBuilder program =
                new ProcessBuilder(List.of(launcher.toString(), "--check")).inheritIO();
        program.environment().put("JAVA_TOOL_OPTIONS", options + " -Duser.home=" + home);
        int result = program.start().waitFor();
        if (result != 0) {
            throw new IOException(launcher + " --check with " + options + " ended with " + result);
        }
    }
}
