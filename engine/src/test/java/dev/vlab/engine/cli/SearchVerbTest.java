package dev.vlab.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.data.Annotations;
import dev.vlab.engine.video.Pictures;
import dev.vlab.engine.video.VideoReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching a small library with the sample model. */
class SearchVerbTest {

    @TempDir
    private static Path folder;

    private static Path library;
    private static Path left;
    private static Path right;

    @BeforeAll
    static void index() throws IOException {
        Path samples = Path.of("..", "sample-videos");
        List<Path> clips = new ArrayList<>();
        for (AnnotatedClip clip : Annotations.read(samples)) {
            if (clip.twin() == null && clip.duration() < 9 && clips.size() < 4) {
                clips.add(clip.file());
            }
        }
        library = folder.resolve("library");
        Path some = Files.createDirectory(folder.resolve("some"));
        Path others = Files.createDirectory(folder.resolve("others"));
        for (Path clip : clips) {
            Path into = clips.indexOf(clip) % 2 == 0 ? some : others;
            Files.copy(clip, into.resolve(clip.getFileName()));
        }
        left = some.resolve(clips.get(0).getFileName());
        right = others.resolve(clips.get(1).getFileName());
        assertEquals(0, Run.vlab("index", "--library", library, some, others).exitCode());
    }

    private static List<String> videos(Object... arguments) throws IOException {
        List<Object> all = new ArrayList<>(List.of("search", "--library", library, "--json"));
        all.addAll(List.of(arguments));
        List<String> videos = new ArrayList<>();
        JsonNode hits = Run.vlab(all.toArray()).json();
        hits.forEach(hit -> videos.add(hit.get("video").asText()));
        return videos;
    }

    @Test
    void findsAClipByItself() throws IOException {
        assertEquals(right.toString(), videos("--like", right, "-k", 1).getFirst());
        assertEquals(
                left.toString(),
                videos("--like", left, "--from", 1, "--to", 3, "-k", 1).getFirst());
    }

    @Test
    void findsAFrameAndAnImageByTheClipThatTheyAreFrom() throws IOException {
        assertEquals(
                right.toString(),
                videos("--like", right, "--at", 2, "-k", 1, "--threshold", -1).getFirst());
        for (String format : List.of("png", "jpg")) {
            Path image = folder.resolve("frame." + format);
            try (VideoReader reader = VideoReader.open(left)) {
                ImageIO.write(Pictures.image(reader.frameAt(2_000_000)), format, image.toFile());
            }
            assertEquals(
                    left.toString(),
                    videos("--like", image, "-k", 1, "--threshold", -1).getFirst());
        }
    }

    @Test
    void looksOnlyWhereItIsTold() throws IOException {
        List<String> found = videos("a boat", "--in", left.getParent(), "--threshold", -1);
        assertEquals(2, found.stream().distinct().count());
        assertTrue(found.stream()
                .allMatch(video -> video.startsWith(left.getParent().toString())));
        assertEquals(List.of(), videos("a boat", "--tag", "holidays", "--threshold", -1));
        assertEquals(List.of(), videos("a boat", "--max-length", 1, "--threshold", -1));
        assertEquals(List.of(), videos("a boat", "--added-before", "2020-01-01", "--threshold", -1));
    }

    @Test
    void saysPlainlyThatNothingMatches() {
        Run far = Run.vlab("search", "--library", library, "a boat", "--threshold", 1);
        assertEquals(0, far.exitCode());
        assertTrue(far.out().startsWith("Nothing matches: no moment reaches 1.000; what comes nearest has"), far.out());
        Run none = Run.vlab("search", "--library", library, "a boat", "--tag", "holidays");
        assertTrue(none.out().startsWith("Nothing matches: there is no such moment in the videos"), none.out());
    }

    @Test
    void theIndexIsMeasuredAgainstAnExactScan() throws IOException {
        for (Run bench : List.of(
                Run.vlab("bench", "search", "--moments", 2000, "--dimension", 16, "--queries", 20, "--json"),
                Run.vlab("bench", "search", "--library", library, "--queries", 20, "--json"))) {
            assertEquals("", bench.lastError().contains("vlab: ") ? bench.lastError() : "");
            JsonNode recall = bench.json().get("ratios").get(1);
            assertTrue(
                    recall.get("ratio").asDouble() > 0.98 && recall.get("ratio").asDouble() <= 1, bench.out());
            assertTrue(bench.json().get("mebibytes").get("index on disk").asDouble() > 0, bench.out());
        }
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertEquals(2, Run.vlab("search", "--library", library).exitCode());
        assertEquals(
                2,
                Run.vlab("search", "--library", library, "a boat", "--like", left)
                        .exitCode());
        assertEquals(
                2,
                Run.vlab("search", "--library", library, "a boat", "--min-length", 5, "--max-length", 3)
                        .exitCode());
        assertEquals(
                2,
                Run.vlab("search", "--library", library, "a boat", "--within", -1)
                        .exitCode());
        Run missing = Run.vlab("search", "--library", library, "--like", folder.resolve("no.png"));
        assertEquals(1, missing.exitCode());
        assertTrue(missing.lastError().contains("no.png"), missing.lastError());
    }
}
