package dev.vlab.engine.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlab.engine.task.Progress;
import java.awt.Color;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed while it adds videos leaves the finished ones whole and nothing of the others. */
class KilledIngestTest {

    private static final ModelStamp MODEL = new ModelStamp("mean colour", "a".repeat(64));

    @TempDir
    private Path folder;

    @Test
    void leavesWholeVideosAndGoesOn() throws IOException, InterruptedException {
        Path media = Files.createDirectory(folder.resolve("media"));
        SmallVideos.write(media.resolve("a.mp4"), 8, Color.RED);
        SmallVideos.write(media.resolve("b.mp4"), 8, Color.BLUE);
        Path home = folder.resolve("library");

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Child.class.getName(),
                        home.toString(),
                        media.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = process.inputReader()) {
            assertEquals("half of the second", out.readLine());
        } finally {
            process.destroyForcibly().waitFor();
        }

        try (VideoLibrary library = VideoLibrary.open(home)) {
            assertEquals(1, library.videos().size());
            assertEquals(3, library.moments(library.videos().getFirst()).size());
            IngestReport report = library.ingest(List.of(media), MODEL, new ColourEncoder(), Progress.NONE);
            assertEquals(1, report.added());
            assertEquals(1, report.skipped());
            assertEquals(List.of(), report.failed());
        }
    }

    /** The program to be killed: adds a folder of videos and stops in the middle of the second. */
    static final class Child {

        private Child() {}

        public static void main(String[] args) throws IOException {
            ColourEncoder encoder = new ColourEncoder();
            try (VideoLibrary library = VideoLibrary.open(Path.of(args[0]))) {
                ClipEncoder stopping = clip -> {
                    if (encoder.encoded == 5) {
                        System.out.println("half of the second");
                        waitForever();
                    }
                    return encoder.encode(clip);
                };
                library.ingest(List.of(Path.of(args[1])), MODEL, stopping, Progress.NONE);
            }
        }

        private static void waitForever() {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
