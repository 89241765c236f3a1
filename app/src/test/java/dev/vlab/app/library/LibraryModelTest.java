package dev.vlab.app.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlab.app.jobs.TestJobs;
import dev.vlab.app.models.ModelHolder;
import dev.vlab.app.settings.Shipped;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.Notices;
import dev.vlab.engine.data.Annotations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Videos added with the real sample model. */
class LibraryModelTest {
    @TempDir
    private Path folder;

    private final BackgroundTasks tasks = TestJobs.inline();
    private final ModelHolder models = new ModelHolder(tasks);
    private final Notices notices = new Notices();
    private final LibraryModel library = new LibraryModel(tasks, models, notices);

    @AfterEach
    void close() {
        library.close();
        models.close();
    }

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
}
