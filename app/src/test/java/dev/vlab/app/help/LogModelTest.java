package dev.vlab.app.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.work.BackgroundTasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of the log is shown. */
class LogModelTest {
    private static final int MOST = 6;

    @TempDir
    Path folder;

    private LogModel look(String... texts) throws IOException {
        LogModel model = new LogModel(new BackgroundTasks(Runnable::run, Runnable::run), new LogTail(folder), MOST);
        add(texts);
        model.look();
        return model;
    }

    private void add(String... texts) throws IOException {
        Path file = folder.resolve("vlab.2026-03-01.log");
        Files.writeString(file, String.join("", texts), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static List<String> shown(LogModel model) {
        return model.shown().stream().map(LogLine::message).toList();
    }

    @Test
    void levelAndWordsNarrowWhatIsThereAndWhatComes() throws IOException {
        LogModel model = look(
                LogTailTest.entry("INFO", "Opened the library"),
                LogTailTest.entry("WARN", "Describing failed"),
                "java.io.IOException: gone\n",
                LogTailTest.entry("ERROR", "Searching failed"));
        model.leastProperty().set(LogLevel.WARN);
        assertEquals(List.of("Describing failed", "java.io.IOException: gone", "Searching failed"), shown(model));
        model.wordsProperty().set(" DESCRIBING ");
        assertEquals(List.of("Describing failed", "java.io.IOException: gone"), shown(model));
        add(LogTailTest.entry("INFO", "Describing a clip"), LogTailTest.entry("ERROR", "Describing broke"));
        model.look();
        assertEquals(List.of("Describing failed", "java.io.IOException: gone", "Describing broke"), shown(model));
        model.wordsProperty().set("");
        model.leastProperty().set(LogLevel.ERROR);
        assertEquals(List.of("Searching failed", "Describing broke"), shown(model));
    }

    @Test
    void nothingIsReadOnceTheProgramEnds() throws IOException {
        AtomicInteger begun = new AtomicInteger();
        LogModel model = new LogModel(
                new BackgroundTasks(work -> begun.incrementAndGet(), Runnable::run), new LogTail(folder), MOST);
        model.close();
        model.look();
        assertEquals(0, begun.get(), "nobody does the work any more");
    }

    @Test
    void theOldestGoWhereThereAreTooMany() throws IOException {
        LogModel model = look();
        for (int i = 0; i < 2 * MOST; i++) {
            add(LogTailTest.entry("INFO", "entry " + i));
            model.look();
        }
        assertEquals(MOST, model.shown().size());
        assertEquals("entry 11", shown(model).getLast());
    }

    @Test
    void aLogThatCannotBeReadIsSaidSo() throws IOException {
        Files.createDirectory(folder.resolve("vlab.2026-03-01.log")); // where a file should be
        LogModel model = new LogModel(new BackgroundTasks(Runnable::run, Runnable::run), new LogTail(folder));
        model.look();
        assertTrue(model.problemProperty().get().contains(folder.toString()));
    }
}
