package dev.vlab.engine.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.TimeSpan;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching by vectors whose meaning is plain: mean colours of real videos with real cuts. */
class MomentSearchTest {

    @TempDir
    private Path folder;

    private VideoLibrary library;

    @BeforeEach
    void fill() throws IOException {
        Path media = Files.createDirectory(folder.resolve("media"));
        SmallVideos.write(media.resolve("red then blue.mp4"), 8, Color.RED, Color.BLUE);
        SmallVideos.write(media.resolve("blue then red.mp4"), 8, Color.BLUE, Color.RED);
        SmallVideos.write(media.resolve("green.mp4"), 3, Color.GREEN);
        library = VideoLibrary.open(folder.resolve("library"));
        library.ingest(
                List.of(media), new ModelStamp("mean colour", "a".repeat(64)), new ColourEncoder(), Progress.NONE);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private static String name(Hit hit) {
        return hit.moment().video().info().file().getFileName().toString();
    }

    @Test
    void momentsDoNotCrossCuts() throws IOException {
        LibraryVideo first = library.videos().getFirst();
        List<Moment> moments = library.moments(first);
        assertEquals(6, moments.size());
        assertEquals(8_000_000, moments.get(2).span().endMicros());
        assertEquals(8_000_000, moments.get(3).span().startMicros());
    }

    @Test
    void overlappingWindowsAreOneHit() throws IOException {
        List<Hit> hits = library.search().like(ColourEncoder.RED, 10, 0.8);
        assertTrue(hits.stream().allMatch(hit -> hit.moment().span().contains(hit.bestMicros())));
        for (String video : List.of("red then blue.mp4", "blue then red.mp4")) {
            List<TimeSpan> spans = hits.stream()
                    .filter(hit -> name(hit).equals(video))
                    .map(hit -> hit.moment().span())
                    .sorted(Comparator.comparingLong(TimeSpan::startMicros))
                    .toList();
            assertFalse(spans.isEmpty());
            for (int i = 1; i < spans.size(); i++) {
                assertTrue(spans.get(i).startMicros() >= spans.get(i - 1).endMicros(), spans.toString());
            }
        }
    }

    @Test
    void belowTheThresholdIsNothing() throws IOException {
        assertEquals(List.of(), library.search().like(ColourEncoder.RED, 10, 0.9999));
        assertEquals(1, library.search().like(ColourEncoder.GREEN, 10, 0.8).size());
    }

    @Test
    void firstThisThenThat() throws IOException {
        List<Hit> hits = library.search().sequence(ColourEncoder.RED, ColourEncoder.BLUE, 10, 0.8);
        assertTrue(hits.stream().allMatch(hit -> name(hit).equals("red then blue.mp4")), hits.toString());
        Hit best = hits.getFirst();
        assertTrue(best.moment().span().startMicros() < 8_000_000);
        assertTrue(best.moment().span().endMicros() > 8_000_000);
        assertEquals(
                "blue then red.mp4",
                name(library.search()
                        .sequence(ColourEncoder.BLUE, ColourEncoder.RED, 10, 0.8)
                        .getFirst()));
        assertEquals(List.of(), library.search().sequence(ColourEncoder.RED, ColourEncoder.GREEN, 10, 0.8));
    }
}
