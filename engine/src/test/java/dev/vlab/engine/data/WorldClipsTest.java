package dev.vlab.engine.data;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldClipsTest {

    @TempDir
    private Path folder;

    @Test
    void aClipIsKnownByTheAnnotationsBesideIt() throws IOException {
        Files.writeString(folder.resolve(Annotations.NAME), """
                {"file":"a-red-car.mp4","level":"single","captions":["not holiday.mp4"]}
                {"file":"a-blue-boat.mp4","level":"story"}
                {"file":"my-own.mp4","level":"clip"}
                """);
        assertTrue(WorldClips.contains(folder.resolve("a-blue-boat.mp4")));
        assertFalse(WorldClips.contains(folder.resolve("holiday.mp4")));
        assertFalse(WorldClips.contains(folder.resolve("my-own.mp4")));
        assertFalse(WorldClips.contains(folder.resolve("car.mp4")));
        assertFalse(WorldClips.contains(folder.resolve("elsewhere").resolve("a-blue-boat.mp4")));
    }

    @Test
    void annotationsThatCannotBeReadNameNothing() throws IOException {
        Files.write(folder.resolve(Annotations.NAME), new byte[] {'a', '.', 'm', 'p', '4', (byte) 0xff});
        assertFalse(WorldClips.contains(folder.resolve("a.mp4")));
        Files.writeString(folder.resolve(Annotations.NAME), "a.mp4 is here, but this is not JSON");
        assertFalse(WorldClips.contains(folder.resolve("a.mp4")));
    }
}
