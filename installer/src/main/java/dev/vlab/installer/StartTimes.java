package dev.vlab.installer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures how long an installed program takes to its first drawn window, with the cache and without, in turns, so that
 * both meet the same load: LAUNCHER [TIMES].
 */
final class StartTimes {
    /** What a start took: on the clock, and of processors' time. */
    private record Start(double seconds, double processor) {}

    private final Path launcher;
    private final Path scratch;

    private StartTimes(Path launcher, Path scratch) {
        this.launcher = launcher;
        this.scratch = scratch;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int times = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        Path scratch = Files.createTempDirectory("vlab-starts");
        StartTimes measure = new StartTimes(Path.of(args[0]), scratch);
        List<Start> with = new ArrayList<>();
        List<Start> without = new ArrayList<>();
        measure.start("auto"); // reads the files from the disk
        for (int i = 0; i < times; i++) {
            with.add(measure.start("auto"));
            without.add(measure.start("off"));
        }
        Trees.delete(scratch);
        System.out.printf(Locale.ROOT, "of %d starts each         seconds  processor%n", times);
        say("with the cache", median(with));
        say("without", median(without));
        System.out.printf(
                Locale.ROOT,
                "with / without           %.2f     %.2f%n",
                median(with).seconds / median(without).seconds,
                median(with).processor / median(without).processor);
    }

    private Start start(String mode) throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(launcher.toString(), "--check");
        program.redirectError(ProcessBuilder.Redirect.DISCARD);
        program.environment()
                .put("JAVA_TOOL_OPTIONS", "-XX:AOTMode=" + mode + " -Duser.home=" + scratch + " -Djava.io.tmpdir=" + scratch);
        long begin = System.nanoTime();
        Process running = program.start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(running.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (line == null || !line.startsWith("Window")) {
                throw new IOException(launcher + " showed no window but said: " + line);
            }
            double processor = running.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1e3;
            return new Start(seconds, processor);
        } finally {
            running.destroyForcibly().waitFor();
        }
    }

    private static void say(String what, Start start) {
        System.out.printf(Locale.ROOT, "%-24s %.2f     %.2f%n", what, start.seconds, start.processor);
    }

    private static Start median(List<Start> starts) {
        return new Start(
                starts.stream().mapToDouble(Start::seconds).sorted().skip(starts.size() / 2).findFirst().orElseThrow(),
                starts.stream().mapToDouble(Start::processor).sorted().skip(starts.size() / 2).findFirst().orElseThrow());
    }
}
