package dev.vlab.app.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlab.app.settings.Shipped;
import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.data.Annotations;
import dev.vlab.engine.library.LibraryJob;
import dev.vlab.engine.library.LibraryVideo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Videos added with the real sample model. */
class LibraryModelTest extends RealLibrary {
    @Test
    void whatIsAddedIsToldAndWhatWasThereToo() throws IOException {
        models.load(Shipped.sampleModel().orElseThrow());
        library.open(folder.resolve("library"));
        Path clip = Annotations.read(Shipped.sampleVideos().orElseThrow())
                .getFirst()
                .file();
        library.add(List.of(clip));
        assertEquals("1 video added", notices.current().getLast().what());
        library.add(List.of(clip));
        assertEquals("Nothing new", notices.current().getLast().what());
        assertEquals(
                "1 video in the library already", notices.current().getLast().todo());
        assertEquals(1, library.videos().size());
    }

    @Test
    void tagsAreKeptAndChooseWhatIsInView() throws IOException {
        models.load(Shipped.sampleModel().orElseThrow());
        library.open(folder.resolve("library"));
        library.add(Annotations.read(Shipped.sampleVideos().orElseThrow()).stream()
                .limit(2)
                .map(AnnotatedClip::file)
                .toList());
        LibraryPageModel page = new LibraryPageModel(tasks, library, Optional.empty(), video -> {});
        List<LibraryVideo> both = List.copyOf(page.shown());
        library.notes().add(both, "Holiday");
        library.notes().add(List.of(both.getLast()), "best of");
        assertEquals(Map.of("best of", 1, "holiday", 2), library.notes().counts());

        page.filterProperty().set("best");
        assertEquals(List.of(both.getLast()), List.copyOf(page.shown()));
        page.filterProperty().set("");
        page.tagProperty().set("best of");
        assertEquals(List.of(both.getLast()), List.copyOf(page.shown()));

        library.notes().remove(both, "best of");
        assertEquals("", page.tagProperty().get(), "a tag that nothing has hides nothing");
        assertEquals(both, List.copyOf(page.shown()));
        library.notes().add(both, "\u0000");
        assertEquals("That was not noted", notices.current().getLast().what());

        page.selection().choose(both.getFirst());
        page.rateChosen(2);
        page.selection().choose(both.getLast());
        page.rateChosen(5);
        assertEquals(5, page.starsOfChosen());
        page.orderProperty().set(LibraryOrder.BEST);
        assertEquals(both.reversed(), List.copyOf(page.shown()));
        page.selection().chooseAll();
        assertEquals(0, page.starsOfChosen(), "they have different ones");
        page.rateChosen(0);
        assertEquals(Map.of(), library.notes().ratingsProperty().get());
    }

    @Test
    void whatFailedIsListedAmongTheJobsAndTriedAgain() throws IOException {
        models.load(Shipped.sampleModel().orElseThrow());
        library.open(folder.resolve("library"));
        Path file = Files.writeString(folder.resolve("clip.mp4"), "not there yet");
        library.add(List.of(file));
        assertEquals(1, library.failures().size());
        Files.copy(
                Annotations.read(Shipped.sampleVideos().orElseThrow())
                        .getFirst()
                        .file(),
                file,
                StandardCopyOption.REPLACE_EXISTING);
        library.retry();
        assertEquals(0, library.failures().size());
        assertEquals(1, library.videos().size());
        List<LibraryJob> jobs = new ArrayList<>();
        library.jobs(jobs::addAll);
        assertEquals(List.of(0, 1), jobs.stream().map(LibraryJob::failed).toList());
    }
}
