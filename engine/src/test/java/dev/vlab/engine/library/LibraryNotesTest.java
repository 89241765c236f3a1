package dev.vlab.engine.library;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vlab.engine.task.ClipEmbedding;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.task.ReadyClip;
import dev.vlab.engine.video.TimeSpan;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryNotesTest {

    private static final ModelStamp MODEL = new ModelStamp("mean colour", "a".repeat(64));
    private static final ModelStamp OTHER = new ModelStamp("another", "b".repeat(64));

    @TempDir
    private Path folder;

    private VideoLibrary library;
    private LibraryVideo blue;
    private LibraryVideo red;

    @BeforeEach
    void fill() throws IOException {
        Path media = Files.createDirectory(folder.resolve("media"));
        SmallVideos.write(media.resolve("blue.mp4"), 1, Color.BLUE);
        SmallVideos.write(media.resolve("red.mp4"), 1, Color.RED);
        library = VideoLibrary.open(folder.resolve("library"));
        ingest();
        blue = library.videos().get(0);
        red = library.videos().get(1);
    }

    private IngestReport ingest() throws IOException {
        return library.ingest(List.of(folder.resolve("media")), MODEL, new ColourEncoder(), Progress.NONE);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void tagsReadAlikeHoweverTheyAreTyped() throws IOException {
        LibraryNotes notes = library.notes();
        notes.tag(blue, "  Red   Carpet ");
        notes.tag(blue, "red carpet");
        notes.tag(blue, "映画");
        notes.tag(red, "red carpet");
        assertEquals(Set.of("red carpet", "映画"), notes.tags(blue));
        assertEquals(Map.of(blue.id(), Set.of("red carpet", "映画"), red.id(), Set.of("red carpet")), notes.tags());
        notes.untag(blue, "RED CARPET");
        assertEquals(Set.of("映画"), notes.tags(blue));
        assertThrows(IllegalArgumentException.class, () -> notes.tag(blue, " "));
        assertThrows(IllegalArgumentException.class, () -> notes.tag(blue, "a\u0007b"));
    }

    @Test
    void ratingsAreChangedAndTakenBack() throws IOException {
        library.notes().rate(blue, 3);
        library.notes().rate(blue, 5);
        assertEquals(Map.of(blue.id(), 5), library.notes().ratings());
        library.notes().rate(blue, 0);
        assertEquals(Map.of(), library.notes().ratings());
        assertThrows(IllegalArgumentException.class, () -> library.notes().rate(blue, 6));
    }

    @Test
    void captionsComeInTheOrderOfTime() throws IOException {
        LibraryNotes notes = library.notes();
        notes.describe(blue, new TimeSpan(500_000, 900_000), "later");
        notes.describe(blue, new TimeSpan(0, 400_000), " earlier ");
        List<LibraryCaption> captions = notes.captions(blue);
        assertEquals(
                List.of("earlier", "later"),
                captions.stream().map(LibraryCaption::text).toList());
        assertNull(captions.getFirst().model());
        long first = notes.captionIds().getFirst();
        assertEquals(List.of(captions.getFirst()), notes.captionsAfter(first));
        notes.remove(captions.getFirst());
        assertEquals(List.of(first), notes.captionIds());
    }

    @Test
    void notesAreTakenWhileVideosAreAdded() throws IOException {
        SmallVideos.write(folder.resolve("media").resolve("green.mp4"), 1, Color.GREEN);
        ClipEncoder tagging = new ColourEncoder() {
            @Override
            public ClipEmbedding encode(ReadyClip clip) {
                assertDoesNotThrow(() -> library.notes().tag(blue, "meanwhile"));
                return super.encode(clip);
            }
        };
        library.ingest(List.of(folder.resolve("media")), MODEL, tagging, Progress.NONE);
        assertEquals(Set.of("meanwhile"), library.notes().tags(blue));
        assertEquals(3, library.videos().size());
    }

    @Test
    void notesOutliveARebuildAMoveAndAnotherCut() throws IOException {
        library.notes().tag(blue, "keep");
        library.notes().rate(red, 4);
        library.notes().describe(red, new TimeSpan(0, 500_000), "a person's words");
        library.rebuild(OTHER, new ColourEncoder(), Progress.NONE);
        Path file = blue.info().file();
        Files.move(file, file.resolveSibling("elsewhere.mp4"));
        SmallVideos.write(red.info().file(), 2, Color.GREEN);
        library.ingest(List.of(folder.resolve("media")), OTHER, new ColourEncoder(), Progress.NONE);
        assertEquals(2, library.videos().size());
        assertEquals(Set.of("keep"), library.notes().tags().get(blue.id()));
        assertEquals(4, library.notes().ratings().get(red.id()));
        assertEquals(
                "a person's words", library.notes().captions(red).getFirst().text());
    }

    @Test
    void whatIsForgottenTakesItsNotesAlong() throws IOException {
        library.notes().tag(blue, "gone");
        library.notes().describe(blue, new TimeSpan(0, 500_000), "gone");
        library.remove(blue);
        assertEquals(Map.of(), library.notes().tags());
        assertEquals(List.of(), library.notes().captionIds());
    }
}
