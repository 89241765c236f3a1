package dev.vlab.app.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.EngineException;
import dev.vlab.engine.library.VideoLibrary;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.video.VideoReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Whoever fails, a person is told the kind of it. */
class ProblemKindTest {
    @TempDir
    private Path folder;

    private static ProblemKind thrown(Executable work) {
        try {
            work.execute();
        } catch (Throwable e) {
            return ProblemKind.of(e);
        }
        throw new AssertionError("nothing failed");
    }

    @Test
    void theEnginesFailuresAreToldApart() throws IOException {
        Path text = Files.writeString(folder.resolve("config.json"), "no json");
        assertEquals(ProblemKind.VIDEO, thrown(() -> VideoReader.open(text)));
        assertEquals(ProblemKind.MODEL, thrown(() -> LoadedModel.load(folder)));
        assertEquals(ProblemKind.LIBRARY, thrown(() -> VideoLibrary.open(text)));
    }

    @Test
    void whatTheSystemSaysIsUnderstood() {
        assertEquals(ProblemKind.FILE_MISSING, ProblemKind.of(new NoSuchFileException("a")));
        assertEquals(
                ProblemKind.FILE_MISSING, ProblemKind.of(new FileNotFoundException("a (No such file or directory)")));
        assertEquals(ProblemKind.ACCESS_DENIED, ProblemKind.of(new AccessDeniedException("a")));
        assertEquals(ProblemKind.ACCESS_DENIED, ProblemKind.of(new FileNotFoundException("a (Permission denied)")));
        assertEquals(
                ProblemKind.DISK_FULL, ProblemKind.of(new FileSystemException("a", null, "No space left on device")));
        assertEquals(ProblemKind.DISK_FULL, ProblemKind.of(new IOException("There is not enough space on the disk")));
        assertEquals(
                ProblemKind.IN_USE,
                ProblemKind.of(new FileSystemException(
                        "a", null, "The process cannot access the file because it is being used by another process")));
        assertEquals(ProblemKind.NETWORK, ProblemKind.of(new ConnectException("Connection refused")));
        assertEquals(ProblemKind.MEMORY, ProblemKind.of(new OutOfMemoryError("Java heap space")));
        assertEquals(
                ProblemKind.MEMORY,
                ProblemKind.of(new EngineException("DefaultCPUAllocator: can't allocate memory: you tried 8 bytes")));
        assertEquals(ProblemKind.FILE, ProblemKind.of(new IOException("Input/output error")));
        assertEquals(ProblemKind.PROGRAM, ProblemKind.of(new IllegalStateException()));
    }

    @Test
    void theRootCountsMoreThanWhoTellsOfIt() {
        IOException full = new FileSystemException("a", null, "No space left on device");
        assertEquals(ProblemKind.DISK_FULL, ProblemKind.of(new IOException("a was not kept", full)));
        IOException missing = new NoSuchFileException("a");
        assertEquals(ProblemKind.FILE_MISSING, ProblemKind.of(new UncheckedIOException(missing)));
        assertEquals(ProblemKind.FILE_MISSING, ProblemKind.of(new IOException("a was not kept", missing)));
    }

    @Test
    void aProblemSaysWhatHappenedToWhatAndWhatToDo() {
        Problem problem = Problem.of(new NoSuchFileException("/films/a.mp4"));
        assertEquals(
                "The file or folder is not there. /films/a.mp4. See whether it was moved or renamed, or its drive is"
                        + " away; then choose it anew. (F-101)",
                Problem.line(problem));
        assertTrue(Problem.of(new IllegalStateException()).text().startsWith("Something went wrong in the program."));
    }

    @Test
    void theDocumentListsEveryCode() throws IOException {
        List<String> rows = Arrays.stream(ProblemKind.values())
                .map(kind -> "| " + kind.code() + " | " + kind.what() + " | " + kind.todo() + " |")
                .toList();
        List<String> listed = Files.readAllLines(Path.of("PROBLEMS.md")).stream()
                .filter(line -> line.matches("\\| .-\\d+ .*"))
                .toList();
        assertEquals(rows, listed);
        assertEquals(
                rows.size(),
                Arrays.stream(ProblemKind.values())
                        .map(ProblemKind::code)
                        .distinct()
                        .count());
    }
}
