package dev.vlab.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose program is killed at any moment goes on to the same losses as one that was never stopped. */
class KilledRunTest {

    @TempDir
    Path folder;

    @Test
    void goesOnToTheSameLosses() throws IOException, InterruptedException {
        TrainConfig never = config("never");
        TinyRuns.losses(never);

        TrainConfig killed = config("killed");
        Path json =
                Files.writeString(folder.resolve("killed.json"), killed.json().toString());
        // Not long after its third step, then not long after its sixth: checkpoints are being written all the time.
        killAfter(json, 3, 0);
        assertNull(RunSummary.read(killed.output()));
        killAfter(json, 3, 7);
        TinyRuns.run(killed, true, new ArrayList<>(), () -> false);

        assertNotNull(RunSummary.read(killed.output()));
        // The last bit depends on where the arrays happen to lie in another process.
        assertArrayEquals(losses(never), losses(killed), 1e-5);
        try (var left = Files.list(killed.output().resolve("checkpoints"))) {
            assertEquals(1, left.count(), "no litter");
        }
    }

    /** Nothing of a checkpoint that a crash left half written, or half deleted, is ever read. */
    @Test
    void halfACheckpointIsNone() throws IOException {
        var folders = new SafeFolders(folder.resolve("checkpoints"));
        folders.add("step-1", made -> Files.writeString(made.resolve("a"), "whole"));
        Files.createDirectories(folder.resolve("checkpoints/step-2.part"));
        Files.createDirectories(folder.resolve("checkpoints/step-9.x.old"));
        Path newest = folders.newest();
        assertNotNull(newest);
        assertEquals("whole", Files.readString(newest.resolve("a")));
        folders.add("step-3", made -> Files.writeString(made.resolve("a"), "newer"));
        try (var left = Files.list(folder.resolve("checkpoints"))) {
            assertEquals(
                    List.of("step-3"),
                    left.map(path -> path.getFileName().toString()).toList());
        }
        folders.clear();
        assertNull(folders.newest());
    }

    private TrainConfig config(String name) throws IOException {
        ObjectNode json = TinyRuns.json(
                folder.resolve(name), TinyRuns.FRAMES, TinyRuns.TRANSFER.replace("3", "6"), TinyRuns.TUNING);
        return TrainConfig.of(json.put("checkpoint_every", 1));
    }

    private static double[] losses(TrainConfig run) throws IOException {
        return TinyRuns.loggedLosses(run.output()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static void killAfter(Path config, int steps, int millis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Child.class.getName(),
                        config.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = process.inputReader()) {
            for (int i = 0; i < steps; i++) {
                assertEquals("step", out.readLine());
            }
            Thread.sleep(millis);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** The program to be killed. */
    static final class Child {

        private Child() {}

        public static void main(String[] args) throws IOException {
            TrainConfig config = TrainConfig.read(Path.of(args[0]));
            new Trainer(config, step -> System.out.println("step"), () -> false).run(true);
        }
    }
}
