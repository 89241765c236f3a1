package dev.vlab.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.video.VideoReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldWriterTest {

    private static final List<Split> HELD_OUT = List.of(Split.TEST, Split.VALIDATION);

    @TempDir
    Path folder;

    @Test
    void filmsAreAsLongAsTheirAnnotationsSay() throws IOException {
        List<AnnotatedClip> written = writer(folder, Integer.MAX_VALUE).write(3, 1);
        assertEquals(written, Annotations.read(folder));
        assertEquals(4, written.size());
        assertEquals(written.get(1).id(), written.get(0).twin());
        for (AnnotatedClip clip : written) {
            try (var video = VideoReader.open(clip.file())) {
                assertEquals(clip.duration(), video.info().durationMicros() / 1e6, 0.001);
                assertEquals("h264", video.info().codec());
            }
            assertTrue(Files.size(clip.file()) > 20_000, clip.file().toString());
        }
        AnnotatedClip story = written.getLast();
        assertTrue(story.duration() >= 30 && story.duration() <= 60);
        assertTrue(story.moments().size() >= 5);
        assertTrue(story.moments().getLast().span().endSeconds() < story.duration());
    }

    @Test
    void oneSeedMakesTheSameBytes() throws IOException {
        writer(folder.resolve("a"), Integer.MAX_VALUE).write(2, 0);
        writer(folder.resolve("b"), Integer.MAX_VALUE).write(2, 0);
        try (Stream<Path> files = Files.list(folder.resolve("a"))) {
            for (Path file : files.toList()) {
                Path other = folder.resolve("b").resolve(file.getFileName());
                assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(other), file.toString());
            }
        }
    }

    @Test
    void whatWasFinishedBeforeAStopIsAnnotated() throws IOException {
        writer(folder, 1).write(3, 1);
        assertEquals(1, Annotations.read(folder).size());
    }

    private static WorldWriter writer(Path folder, int stopAfter) {
        return new WorldWriter(folder, 11, HELD_OUT, (video, done, total) -> done < stopAfter);
    }
}
