package dev.vlab.engine.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vlab.engine.library.LibraryVideo;
import dev.vlab.engine.library.Moment;
import dev.vlab.engine.library.VideoLibrary;
import dev.vlab.engine.task.ClipEmbedding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Importing rows that the Spark job wrote of two films, one of them long enough for three moments, and of a file that
 * it could not read. The films are not within reach.
 */
class LibraryImportVerbTest {

    @TempDir
    private Path folder;

    private Path library;
    private Path rows;

    @BeforeEach
    void unpack() throws IOException {
        library = folder.resolve("library");
        rows = Files.createDirectory(folder.resolve("rows")).resolve("part-0.parquet");
        try (var packed = Objects.requireNonNull(getClass().getResourceAsStream("rows.parquet"))) {
            Files.copy(packed, rows);
        }
    }

    @Test
    void addsWhatWasReadElsewhere() throws IOException {
        JsonNode report = Run.vlab("library", "import", "--library", library, folder.resolve("rows"), "--json")
                .json();
        assertEquals(2, report.get("added").asInt());
        assertEquals(4, report.get("moments").asInt());
        assertEquals(
                "broken.mp4",
                Path.of(report.at("/failed/0/path").asText()).getFileName().toString());
        assertEquals("this is text, not a video", report.at("/failed/0/reason").asText());
        try (VideoLibrary open = VideoLibrary.open(library)) {
            List<Integer> moments = new ArrayList<>();
            for (LibraryVideo video : open.videos()) {
                moments.add(open.moments(video).size());
                for (Moment moment : open.moments(video)) {
                    requireUnitVectors(open.embedding(moment).orElseThrow());
                }
            }
            assertEquals(List.of(3, 1), moments);
        }
    }

    private static void requireUnitVectors(ClipEmbedding embedding) {
        assertEquals(8, embedding.frames().size());
        assertEquals(8, embedding.frameTimes().size());
        List<float[]> vectors = new ArrayList<>(embedding.frames());
        vectors.add(embedding.video());
        for (float[] vector : vectors) {
            double sum = 0;
            for (float value : vector) {
                sum += value * value;
            }
            assertEquals(1, sum, 1e-4);
        }
    }

    @Test
    void skipsWhatItKnowsAndListsWhatFailed() throws IOException {
        assertEquals(
                0, Run.vlab("library", "import", "--library", library, rows).exitCode());
        JsonNode again = Run.vlab("library", "import", "--library", library, rows, "--json")
                .json();
        assertArrayEquals(new int[] {0, 2, 0}, new int[] {
            again.get("added").asInt(),
            again.get("skipped").asInt(),
            again.get("moments").asInt()
        });
        JsonNode jobs =
                Run.vlab("library", "jobs", "--library", library, "--json").json();
        assertEquals(1, jobs.get("failures").size());
        assertEquals(2, jobs.get("jobs").size());
    }

    @Test
    void namesADamagedFile() throws IOException {
        byte[] bytes = Files.readAllBytes(rows);
        Files.write(rows, Arrays.copyOf(bytes, bytes.length - 100));
        Run run = Run.vlab("library", "import", "--library", library, folder.resolve("rows"));
        assertEquals(1, run.exitCode());
        assertTrue(run.lastError().startsWith("vlab: " + rows), run.err());
    }
}
