package dev.vlab.app.library;

import dev.vlab.app.jobs.TestJobs;
import dev.vlab.app.models.ModelHolder;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.Notices;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A library in a folder of its own, and all that it needs, for tests with the real sample model. */
abstract class RealLibrary {
    @TempDir
    Path folder;

    final BackgroundTasks tasks = TestJobs.inline();
    final ModelHolder models = new ModelHolder(tasks);
    final Notices notices = new Notices();
    final LibraryModel library = new LibraryModel(tasks, models, notices);

    @AfterEach
    void close() {
        library.close();
        models.close();
    }
}
