package dev.vlab.engine.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Pausable;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.task.SmallMatters;
import dev.vlab.engine.video.TimeSpan;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a library right over the years: files that move, fail and come back, and words for what they show. */
class LibraryCareTest {

    private static final ModelStamp MODEL = new ModelStamp("mean colour", "a".repeat(64));

    @TempDir
    private Path folder;

    private Path media;
    private Path home;

    @BeforeEach
    void folders() throws IOException {
        media = Files.createDirectories(folder.resolve("media"));
        home = folder.resolve("library");
    }

    private static void ingest(VideoLibrary library, Path... paths) throws IOException {
        library.ingest(List.of(paths), MODEL, new ColourEncoder(), Progress.NONE);
    }

    private static List<Path> files(VideoLibrary library) {
        return library.videos().stream().map(video -> video.info().file()).toList();
    }

    @Test
    void aFolderThatMovedIsFollowedAndAnotherVideoOfTheNameIsNotTaken() throws IOException {
        SmallVideos.write(media.resolve("a.mp4"), 1, Color.RED);
        SmallVideos.write(media.resolve("b.mp4"), 1, Color.BLUE);
        SmallVideos.write(media.resolve("c.mp4"), 1, Color.GREEN);
        try (VideoLibrary library = VideoLibrary.open(home)) {
            ingest(library, media);
            Path moved = Files.move(media, folder.resolve("moved"));
            SmallVideos.write(moved.resolve("b.mp4"), 2, Color.GRAY);
            Files.delete(moved.resolve("c.mp4"));
            RelocationReport report = library.relocate(media, moved, Progress.NONE);
            assertEquals(
                    List.of(new RelocationReport.Moved(media.resolve("a.mp4"), moved.resolve("a.mp4"))),
                    report.moved());
            assertEquals(
                    List.of(media.resolve("b.mp4"), media.resolve("c.mp4")),
                    report.failed().stream().map(IngestReport.Failure::path).toList());
            assertEquals(
                    List.of(media.resolve("b.mp4"), media.resolve("c.mp4"), moved.resolve("a.mp4")), files(library));
            assertThrows(IOException.class, () -> library.relocate(folder.resolve("no"), moved, Progress.NONE));
        }
    }

    @Test
    void missingVideosAreFoundByWhatTheyShow() throws IOException {
        Path a = SmallVideos.write(media.resolve("a.mp4"), 1, Color.RED);
        Path b = SmallVideos.write(media.resolve("b.mp4"), 1, Color.BLUE);
        try (VideoLibrary library = VideoLibrary.open(home)) {
            ingest(library, media);
            Path elsewhere = Files.createDirectories(folder.resolve("else").resolve("where"));
            Files.move(a, elsewhere.resolve("another name.mp4"));
            Files.delete(b);
            RelocationReport report = library.findMissing(List.of(folder.resolve("else")), Progress.NONE);
            assertEquals(1, report.moved().size());
            assertEquals(b, report.failed().getFirst().path());
            assertEquals(List.of(elsewhere.resolve("another name.mp4"), b), files(library));
            assertEquals(
                    FileCheck.State.FINE,
                    library.verify(Progress.NONE).getFirst().state());
        }
    }

    @Test
    void copiesThatAreReadAtTheSameTimeAreOneVideo() throws IOException {
        Path a = SmallVideos.write(media.resolve("a.mp4"), 8, Color.RED, Color.BLUE);
        for (int i = 0; i < 5; i++) {
            Files.copy(a, media.resolve("copy " + i + ".mp4"));
        }
        try (VideoLibrary library = VideoLibrary.open(home)) {
            IngestReport report = library.ingest(List.of(media), MODEL, new ColourEncoder(), Progress.NONE);
            assertEquals(1, report.added());
            assertEquals(5, report.skipped());
            assertEquals(1, library.videos().size());
        }
    }

    @Test
    void aFailureIsTriedAgainOnRequest() throws IOException {
        Path broken = Files.writeString(media.resolve("a.mp4"), "this is text");
        Path model = SmallMatters.vlab(folder.resolve("model"));
        try (VideoLibrary library = VideoLibrary.open(home);
                LoadedModel loaded = LoadedModel.load(model)) {
            assertEquals(
                    1,
                    library.ingest(List.of(media), loaded, Progress.NONE)
                            .failed()
                            .size());
            assertEquals(1, library.retry(loaded, Progress.NONE).failed().size());
            SmallVideos.write(broken, 1, Color.RED);
            assertEquals(1, library.retry(loaded, Progress.NONE).added());
            assertEquals(0, library.retry(loaded, Progress.NONE).added());
            assertEquals(List.of(), library.failures(LibraryJob.Kind.INDEX));
        }
    }

    @Test
    void aModelDescribesEachMomentOnceAndLeavesPeoplesWords() throws IOException {
        SmallVideos.write(media.resolve("a.mp4"), 8, Color.RED);
        SmallVideos.write(media.resolve("b.mp4"), 1, Color.BLUE);
        Path model = SmallMatters.vlab(folder.resolve("model"));
        try (VideoLibrary library = VideoLibrary.open(home);
                LoadedModel loaded = LoadedModel.load(model)) {
            library.ingest(List.of(media), loaded, Progress.NONE);
            LibraryVideo a = library.videos().getFirst();
            library.notes().describe(a, new TimeSpan(0, 1_000_000), "a person's words");
            CaptionReport report = library.describe(loaded, Progress.NONE);
            assertEquals(2, report.described());
            assertEquals(4, report.captions());
            assertEquals(
                    library.moments(a).stream().map(Moment::span).toList(),
                    library.notes().captions(a).stream()
                            .filter(caption -> "model".equals(caption.model()))
                            .map(LibraryCaption::span)
                            .toList());
            assertEquals(4, library.notes().captions(a).size());
            assertEquals(2, library.describe(loaded, Progress.NONE).skipped());
            assertEquals(5, library.notes().captionIds().size());
            assertEquals(LibraryJob.Kind.CAPTION, library.jobs().getFirst().kind());
        }
    }

    @Test
    void workWaitsWhileItIsPausedAndCanBeCancelledThen() throws Exception {
        for (int i = 0; i < 3; i++) {
            SmallVideos.write(media.resolve(i + ".mp4"), 1 + i, Color.RED);
        }
        ColourEncoder encoder = new ColourEncoder();
        boolean[] cancelled = new boolean[1];
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        Pausable progress = new Pausable(new Progress() {
            @Override
            public void report(double fraction, String doing) {
                told.add(doing);
            }

            @Override
            public boolean cancelled() {
                return cancelled[0];
            }
        });
        progress.pause();
        try (VideoLibrary library = VideoLibrary.open(home)) {
            CompletableFuture<IngestReport> paused = CompletableFuture.supplyAsync(() -> {
                try {
                    return library.ingest(List.of(media), MODEL, encoder, progress);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            Thread.sleep(300);
            assertEquals(0, encoder.encoded);
            assertFalse(paused.isDone());
            progress.resume();
            assertEquals(3, paused.get(20, TimeUnit.SECONDS).added());
            assertTrue(
                    told.stream().anyMatch(doing -> doing.contains("(3 of 3)") && doing.endsWith(" left")), told + "");

            progress.pause();
            SmallVideos.write(media.resolve("more.mp4"), 1, Color.BLUE);
            CompletableFuture<Void> ended = CompletableFuture.runAsync(() -> assertThrows(
                    CancellationException.class, () -> library.ingest(List.of(media), MODEL, encoder, progress)));
            cancelled[0] = true;
            ended.get(20, TimeUnit.SECONDS);
            assertEquals(3, library.videos().size());
        }
    }
}
