package dev.vlab.engine.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.task.ClipEmbedding;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.task.ReadyClip;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoLibraryTest {

    private static final ModelStamp MODEL = new ModelStamp("mean colour", "a".repeat(64));
    private static final ModelStamp OTHER = new ModelStamp("another", "b".repeat(64));

    @TempDir
    private Path folder;

    private Path media;
    private Path home;
    private final ColourEncoder encoder = new ColourEncoder();

    @BeforeEach
    void folders() throws IOException {
        media = Files.createDirectories(folder.resolve("media").resolve("deep"));
        home = folder.resolve("library");
    }

    private IngestReport ingest(VideoLibrary library, Path... paths) throws IOException {
        return library.ingest(List.of(paths), MODEL, encoder, Progress.NONE);
    }

    @Test
    void addsFoldersAndTellsWhatFailedAndWhy() throws IOException {
        SmallVideos.write(media.resolve("red.mp4"), 1, Color.RED);
        SmallVideos.write(folder.resolve("media").resolve("blue.mp4"), 1, Color.BLUE);
        Files.writeString(media.resolve("broken.mp4"), "this is text");
        Files.writeString(media.resolve("notes.txt"), "not a video, not tried");
        try (VideoLibrary library = VideoLibrary.open(home)) {
            IngestReport report = ingest(library, folder.resolve("media"), folder.resolve("nowhere"));
            assertEquals(2, report.added());
            assertEquals(2, report.moments());
            assertEquals(
                    List.of(media.resolve("broken.mp4"), folder.resolve("nowhere")),
                    report.failed().stream().map(IngestReport.Failure::path).toList());
            report.failed()
                    .forEach(failure ->
                            assertFalse(failure.reason().contains(failure.path().toString()), failure.reason()));
        }
        try (VideoLibrary again = VideoLibrary.open(home)) {
            assertEquals(
                    List.of("blue.mp4", "red.mp4"),
                    again.videos().stream()
                            .map(video -> video.info().file().getFileName().toString())
                            .toList());
            assertEquals(96, again.videos().getFirst().info().width());
            assertEquals(1_000_000, again.videos().getFirst().info().durationMicros());
        }
    }

    @Test
    void skipsWhatItKnows() throws IOException {
        Path red = SmallVideos.write(media.resolve("red.mp4"), 1, Color.RED);
        try (VideoLibrary library = VideoLibrary.open(home)) {
            ingest(library, media);
            Files.setLastModifiedTime(red, FileTime.fromMillis(1_000_000));
            Files.copy(red, media.resolve("copy.mp4"));
            IngestReport report = ingest(library, media);
            assertEquals(0, report.added());
            assertEquals(2, report.skipped());
            assertEquals(1, library.videos().size());
            assertEquals(1, encoder.encoded);
        }
    }

    @Test
    void recognisesAMovedFile() throws IOException {
        Path red = SmallVideos.write(media.resolve("red.mp4"), 1, Color.RED);
        try (VideoLibrary library = VideoLibrary.open(home)) {
            ingest(library, media);
            Path moved = Files.move(red, media.resolve("moved.mp4"));
            assertEquals(1, ingest(library, media).skipped());
            assertEquals(moved, library.videos().getFirst().info().file());
            assertEquals(1, encoder.encoded);
        }
    }

    @Test
    void readsAChangedFileAnew() throws IOException {
        Path file = SmallVideos.write(media.resolve("a.mp4"), 1, Color.RED);
        try (VideoLibrary library = VideoLibrary.open(home)) {
            ingest(library, media);
            assertEquals(1, library.search().like(ColourEncoder.RED, 5, 0.9).size());
            SmallVideos.write(file, 2, Color.BLUE);
            assertEquals(1, ingest(library, media).added());
            assertEquals(1, library.videos().size());
            assertEquals(List.of(), library.search().like(ColourEncoder.RED, 5, 0.9));
            assertEquals(1, library.search().like(ColourEncoder.BLUE, 5, 0.9).size());
        }
    }

    @Test
    void findsFilesThatSwappedPlaces() throws IOException {
        Path a = SmallVideos.write(media.resolve("a.mp4"), 1, Color.RED);
        Path b = SmallVideos.write(media.resolve("b.mp4"), 2, Color.BLUE);
        try (VideoLibrary library = VideoLibrary.open(home)) {
            ingest(library, media);
            Files.move(a, media.resolve("c.mp4"));
            Files.move(b, a);
            Files.move(media.resolve("c.mp4"), b);
            ingest(library, media);
            assertEquals(2, library.videos().size());
            Hit hit = library.search().like(ColourEncoder.BLUE, 5, 0.9).getFirst();
            assertEquals(a, hit.moment().video().info().file());
            assertTrue(library.verify(Progress.NONE).stream().allMatch(check -> check.state() == FileCheck.State.FINE));
        }
    }

    @Test
    void refusesAnotherModelByName() throws IOException {
        SmallVideos.write(media.resolve("a.mp4"), 1, Color.RED);
        try (VideoLibrary library = VideoLibrary.open(home)) {
            ingest(library, media);
            IOException e = assertThrows(
                    IOException.class, () -> library.ingest(List.of(media), OTHER, encoder, Progress.NONE));
            assertTrue(e.getMessage().contains("mean colour") && e.getMessage().contains("another"), e.getMessage());
        }
    }

    @Test
    void rebuildsWithAnotherModel() throws IOException {
        SmallVideos.write(media.resolve("a.mp4"), 1, Color.RED);
        Path away = SmallVideos.write(media.resolve("b.mp4"), 2, Color.BLUE);
        try (VideoLibrary library = VideoLibrary.open(home)) {
            ingest(library, media);
            var since = library.videos().getFirst().added();
            Path elsewhere = Files.move(away, folder.resolve("b.mp4"));
            IngestReport report = library.rebuild(OTHER, encoder, Progress.NONE);
            assertEquals(1, report.added());
            assertEquals(away, report.failed().getFirst().path());
            assertEquals("another", library.modelName().orElseThrow());
            assertEquals(since, library.videos().getFirst().added());
            assertEquals(1, library.search().like(ColourEncoder.RED, 5, 0.9).size());
            assertEquals(List.of(), library.search().like(ColourEncoder.BLUE, 5, 0.9));

            assertEquals(
                    away, library.failures(LibraryJob.Kind.REBUILD).getFirst().path());
            Files.move(elsewhere, away);
            library.ingest(List.of(away), OTHER, encoder, Progress.NONE);
            assertEquals(1, library.search().like(ColourEncoder.BLUE, 5, 0.9).size());
            assertEquals(List.of(), library.failures(LibraryJob.Kind.REBUILD));
        }
    }

    @Test
    void aRebuildThatWasInterruptedGoesOnAndOldVectorsServeMeanwhile() throws IOException {
        SmallVideos.write(media.resolve("a.mp4"), 1, Color.RED);
        SmallVideos.write(media.resolve("b.mp4"), 1, Color.BLUE);
        try (VideoLibrary library = VideoLibrary.open(home)) {
            ingest(library, media);
            ColourEncoder second = new ColourEncoder();
            assertThrows(CancellationException.class, () -> library.rebuild(OTHER, second, cancelAfterFirst(second)));
            assertEquals("mean colour", library.modelName().orElseThrow());
            assertEquals(1, library.search().like(ColourEncoder.RED, 5, 0.9).size());
            assertEquals(1, library.search().like(ColourEncoder.BLUE, 5, 0.9).size());
            assertEquals(LibraryJob.State.CANCELLED, library.jobs().getFirst().state());

            SmallVideos.write(media.resolve("c.mp4"), 1, Color.GREEN);
            ingest(library, media);
            IngestReport report = library.rebuild(OTHER, second, Progress.NONE);
            assertEquals(2, report.added());
            assertEquals(1, report.skipped());
            assertEquals(3, second.encoded);
            assertEquals("another", library.modelName().orElseThrow());
            assertEquals(1, library.search().like(ColourEncoder.GREEN, 5, 0.9).size());
            assertEquals(1, library.moments(library.videos().getFirst()).size());
        }
    }

    @Test
    void aRebuildThatFindsNoFileLeavesTheLibraryAsItWas() throws IOException {
        Path a = SmallVideos.write(media.resolve("a.mp4"), 1, Color.RED);
        try (VideoLibrary library = VideoLibrary.open(home)) {
            ingest(library, media);
            Files.delete(a);
            assertEquals(
                    1, library.rebuild(OTHER, encoder, Progress.NONE).failed().size());
            assertEquals("mean colour", library.modelName().orElseThrow());
            assertEquals(1, library.search().like(ColourEncoder.RED, 5, 0.9).size());
        }
    }

    @Test
    void jobsTellWhatWasDoneAndFailuresStandUntilTheyAreMended() throws IOException {
        SmallVideos.write(media.resolve("a.mp4"), 1, Color.RED);
        Path broken = Files.writeString(media.resolve("broken.mp4"), "this is text");
        try (VideoLibrary library = VideoLibrary.open(home)) {
            ingest(library, media);
            LibraryJob job = library.jobs().getFirst();
            assertEquals(LibraryJob.Kind.INDEX, job.kind());
            assertEquals(LibraryJob.State.DONE, job.state());
            assertEquals("mean colour", job.model());
            assertEquals(List.of(media), job.paths());
            assertEquals(List.of(2, 2, 1), List.of(job.total(), job.done(), job.failed()));
            ingest(library, media);
            assertEquals(
                    broken, library.failures(LibraryJob.Kind.INDEX).getFirst().path());
            SmallVideos.write(broken, 1, Color.BLUE);
            assertEquals(1, ingest(library, broken).added());
            assertEquals(List.of(), library.failures(LibraryJob.Kind.INDEX));
            assertEquals(3, library.jobs().size());
        }
    }

    @Test
    void whatCouldNotBeReadBindsALibraryToNoModel() throws IOException {
        Files.writeString(media.resolve("broken.mp4"), "this is text");
        try (VideoLibrary library = VideoLibrary.open(home)) {
            ingest(library, media);
            assertTrue(library.modelName().isEmpty());
            SmallVideos.write(media.resolve("a.mp4"), 1, Color.RED);
            assertEquals(
                    1,
                    library.ingest(List.of(media), OTHER, encoder, Progress.NONE)
                            .added());
            assertEquals("another", library.modelName().orElseThrow());
        }
    }

    private static Progress cancelAfterFirst(ColourEncoder encoder) {
        return new Progress() {
            @Override
            public void report(double fraction, String doing) {}

            @Override
            public boolean cancelled() {
                return encoder.encoded > 0;
            }
        };
    }

    @Test
    void keepsWhatWasAddedBeforeACancelAndGoesOn() throws IOException {
        SmallVideos.write(media.resolve("a.mp4"), 1, Color.RED);
        SmallVideos.write(media.resolve("b.mp4"), 1, Color.BLUE);
        try (VideoLibrary library = VideoLibrary.open(home)) {
            assertThrows(
                    CancellationException.class,
                    () -> library.ingest(List.of(media), MODEL, encoder, cancelAfterFirst(encoder)));
            assertEquals(1, library.videos().size());
            IngestReport report = ingest(library, media);
            assertEquals(1, report.added());
            assertEquals(1, report.skipped());
        }
    }

    @Test
    void oneWritesWhileOthersRead() throws IOException {
        SmallVideos.write(media.resolve("a.mp4"), 1, Color.RED);
        try (VideoLibrary writer = VideoLibrary.open(home);
                VideoLibrary reader = VideoLibrary.open(home)) {
            ClipEncoder meanwhile = new ColourEncoder() {
                @Override
                public ClipEmbedding encode(ReadyClip clip) {
                    assertEquals(0, reader.videos().size());
                    IOException e = assertThrows(IOException.class, () -> ingest(reader, media));
                    assertTrue(e.getMessage().contains("is being changed by another"), e.getMessage());
                    return super.encode(clip);
                }
            };
            IngestReport report = writer.ingest(List.of(media), MODEL, meanwhile, Progress.NONE);
            assertEquals(List.of(), report.failed());
            assertEquals(1, reader.videos().size());
            assertEquals(1, reader.search().like(ColourEncoder.RED, 5, 0.9).size());
            writer.remove(writer.videos().getFirst());
            assertEquals(List.of(), reader.search().like(ColourEncoder.RED, 5, 0.9));
        }
    }

    @Test
    void verifyNamesMissingAndChangedFiles() throws IOException {
        Path a = SmallVideos.write(media.resolve("a.mp4"), 1, Color.RED);
        Path b = SmallVideos.write(media.resolve("b.mp4"), 1, Color.BLUE);
        SmallVideos.write(media.resolve("c.mp4"), 1, Color.GREEN);
        try (VideoLibrary library = VideoLibrary.open(home)) {
            ingest(library, media);
            Files.delete(a);
            Files.writeString(b, "other bytes");
            assertEquals(
                    List.of(FileCheck.State.MISSING, FileCheck.State.CHANGED, FileCheck.State.FINE),
                    library.verify(Progress.NONE).stream().map(FileCheck::state).toList());
        }
    }

    @Test
    void refusesAFileThatIsNoLibrary() throws IOException {
        Files.createDirectories(home);
        Files.writeString(home.resolve("library.db"), "no database at all, just words that go on for a while");
        IOException e = assertThrows(IOException.class, () -> VideoLibrary.open(home));
        assertTrue(e.getMessage().startsWith(home.resolve("library.db").toString()), e.getMessage());
        assertThrows(IOException.class, () -> VideoLibrary.open(home.resolve("library.db")));
    }
}
