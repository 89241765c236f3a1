package dev.vlab.engine.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.TimeSpan;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library that the first version of the layout wrote, with two videos of seven moments, goes on in the newest. */
class LayoutTest {

    private static final ModelStamp MODEL = new ModelStamp("mean colour", "a".repeat(64));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void copy() throws IOException {
        file = folder.resolve("library.db");
        try (InputStream old = LayoutTest.class.getResourceAsStream("version-1.db")) {
            Files.copy(old, file);
        }
    }

    @Test
    void nothingOfAnOldLibraryIsLost() throws IOException {
        for (int opened = 0; opened < 2; opened++) {
            try (VideoLibrary library = VideoLibrary.open(folder)) {
                List<LibraryVideo> videos = library.videos();
                assertEquals(
                        List.of(Path.of("/tmp/films/green.mp4"), Path.of("/tmp/films/red then blue.mp4")),
                        videos.stream().map(video -> video.info().file()).toList());
                LibraryVideo second = videos.get(1);
                assertEquals(2, second.id());
                assertEquals(Instant.parse("2026-11-24T12:32:06.849Z"), second.added());
                assertEquals(16_000_000, second.info().durationMicros());
                List<Moment> moments = library.moments(second);
                assertEquals(
                        List.of(2L, 3L, 4L, 5L, 6L, 7L),
                        moments.stream().map(Moment::id).toList());
                assertEquals(new TimeSpan(8_000_000, 12_000_000), moments.get(3).span());
                var embedding = library.embedding(moments.get(3)).orElseThrow();
                assertArrayEquals(new float[] {0.04176478f, 0.041441374f, 0.99826765f}, embedding.video());
                assertEquals(4, embedding.frames().size());
                assertEquals("mean colour", library.modelName().orElseThrow());
                assertEquals(
                        1, library.search().like(ColourEncoder.GREEN, 5, 0.9).size());
            }
        }
    }

    @Test
    void anOldLibraryGrowsWithItsModelAndRefusesAnother() throws IOException {
        Path blue = SmallVideos.write(folder.resolve("blue.mp4"), 1, Color.BLUE);
        try (VideoLibrary library = VideoLibrary.open(folder)) {
            ModelStamp other = new ModelStamp("another", "b".repeat(64));
            assertThrows(
                    IOException.class, () -> library.ingest(List.of(blue), other, new ColourEncoder(), Progress.NONE));
            assertEquals(
                    1,
                    library.ingest(List.of(blue), MODEL, new ColourEncoder(), Progress.NONE)
                            .added());
            assertEquals(2, library.search().like(ColourEncoder.BLUE, 5, 0.9).size());
            library.notes().tag(library.videos().getFirst(), "kept");
            assertEquals(1, library.notes().tags().size());
        }
    }

    @Test
    void anOldLibraryThatIsBeingChangedIsLeftAlone() throws IOException {
        try (WriterLock _ = WriterLock.take(folder)) {
            IOException e = assertThrows(IOException.class, () -> VideoLibrary.open(folder));
            assertTrue(e.getMessage().contains("is being changed"), e.getMessage());
        }
        VideoLibrary.open(folder).close();
    }

    @Test
    void aLibraryOfANewerProgramIsRefusedAndLeftAsItIs() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        IOException e = assertThrows(IOException.class, () -> VideoLibrary.open(folder));
        assertTrue(e.getMessage().contains("layout 99"), e.getMessage());
        assertFalse(e.getMessage().contains("SQL"), e.getMessage());
    }
}
