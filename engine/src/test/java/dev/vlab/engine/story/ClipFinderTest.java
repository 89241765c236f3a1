package dev.vlab.engine.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipFinderTest {

    @TempDir
    private Path folder;

    private final Map<String, Path> library = new HashMap<>();
    private final ClipFinder finder = new ClipFinder(sha256 -> Optional.ofNullable(library.get(sha256)));

    private StoryClip clip(Path file) throws IOException {
        return new StoryClip(file, finder.sha256(file, Progress.NONE), TimeSpan.ofSeconds(0, 1));
    }

    @Test
    void aMovedClipIsFoundByItsContent() throws IOException {
        Path file = Files.writeString(folder.resolve("a.mp4"), "what is seen");
        StoryClip clip = clip(file);
        assertEquals(file, finder.find(clip, Progress.NONE));
        Path moved = Files.move(file, folder.resolve("b.mp4"));
        IOException e = assertThrows(IOException.class, () -> finder.find(clip, Progress.NONE));
        assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
        library.put(clip.sha256(), moved);
        assertEquals(moved, finder.find(clip, Progress.NONE));
    }

    @Test
    void theRightContentComesBeforeTheRightName() throws IOException {
        Path file = Files.writeString(folder.resolve("a.mp4"), "what is seen");
        StoryClip clip = clip(file);
        Path copy = Files.copy(file, folder.resolve("copy.mp4"));
        Files.writeString(file, "something else by now");
        assertEquals(file, finder.find(clip, Progress.NONE));
        library.put(clip.sha256(), copy);
        assertEquals(copy, finder.find(clip, Progress.NONE));
    }
}
