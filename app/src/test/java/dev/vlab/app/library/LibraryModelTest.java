package dev.vlab.app.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlab.app.settings.Shipped;
import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.data.Annotations;
import dev.vlab.engine.library.LibraryVideo;
import java.io.IOException;
import java.nio.file.Path;
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
        LibraryPageModel page = new LibraryPageModel(library, Optional.empty(), video -> {});
        List<LibraryVideo> both = List.copyOf(page.shown());
        library.tags().add(both, "Holiday");
        library.tags().add(List.of(both.getLast()), "best of");
        assertEquals(Map.of("best of", 1, "holiday", 2), library.tags().counts());

        page.filterProperty().set("best");
        assertEquals(List.of(both.getLast()), List.copyOf(page.shown()));
        page.filterProperty().set("");
        page.tagProperty().set("best of");
        assertEquals(List.of(both.getLast()), List.copyOf(page.shown()));

        library.tags().remove(both, "best of");
        assertEquals("", page.tagProperty().get(), "a tag that nothing has hides nothing");
        assertEquals(both, List.copyOf(page.shown()));
        library.tags().add(both, "\u0000");
        assertEquals("The tag was not changed", notices.current().getLast().what());
    }
}
