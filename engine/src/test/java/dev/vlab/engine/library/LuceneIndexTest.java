package dev.vlab.engine.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.library.MomentIndex.MomentVector;
import dev.vlab.engine.library.MomentIndex.VideoVectors;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest extends MomentIndexContract {

    private static final float[] RIGHT = {1, 0, 0};

    @TempDir
    private Path folder;

    private int made;

    @Override
    MomentIndex empty(int dimension) throws IOException {
        return LuceneIndex.open(folder.resolve("index" + made++), dimension);
    }

    private static List<VideoVectors> one(long video) {
        return List.of(new VideoVectors(video, 5, List.of(new MomentVector(video, RIGHT))));
    }

    private List<Path> files(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> !file.endsWith("write.lock")).toList();
        }
    }

    @Test
    void survivesBeingClosed() throws IOException {
        Path home = folder.resolve("kept");
        try (LuceneIndex index = LuceneIndex.open(home, 3)) {
            index.put(one(1));
            index.put(one(2));
            index.remove(Set.of(1L));
        }
        try (LuceneIndex again = LuceneIndex.open(home, 3)) {
            assertEquals(Map.of(2L, 5L), again.videos());
            assertEquals(2, again.nearest(RIGHT, 5, Scope.ALL).getFirst().moment());
        }
    }

    @Test
    void refusesAFolderWithVectorsOfAnotherLength() throws IOException {
        Path home = folder.resolve("kept");
        try (LuceneIndex index = LuceneIndex.open(home, 3)) {
            index.put(one(1));
        }
        IOException refused = assertThrows(IOException.class, () -> LuceneIndex.open(home, 4));
        assertTrue(refused.getMessage().contains("has vectors of 3 numbers, not of 4"), refused.getMessage());
    }

    @Test
    void noticesDamageOfAnyFile() throws IOException {
        Path home = folder.resolve("kept");
        try (LuceneIndex index = LuceneIndex.open(home, 3)) {
            index.put(one(1));
        }
        for (Path file : files(home)) {
            byte[] whole = Files.readAllBytes(file);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(whole.length / 2);
            }
            assertThrows(IOException.class, () -> LuceneIndex.open(home, 3).close(), file + " cut in half");
            byte[] flipped = whole.clone();
            flipped[whole.length / 2] ^= 1;
            Files.write(file, flipped);
            assertThrows(IOException.class, () -> LuceneIndex.open(home, 3).close(), file + " with a wrong bit");
            Files.write(file, whole);
        }
        LuceneIndex.open(home, 3).close();
    }

    @Test
    void onlyOneWritesAndOthersReadMeanwhile() throws IOException {
        Path home = folder.resolve("kept");
        try (LuceneIndex index = LuceneIndex.open(home, 3);
                FSDirectory directory = FSDirectory.open(home)) {
            index.put(one(1));
            try (Lock _ = directory.obtainLock("write.lock")) {
                IOException refused = assertThrows(IOException.class, () -> index.put(one(2)));
                assertTrue(refused.getMessage().contains("is being written by another program"), refused.getMessage());
                assertEquals(1, index.nearest(RIGHT, 5, Scope.ALL).size());
            }
            index.put(one(2));
            assertEquals(2, index.size());
        }
    }

    @Test
    void leavesNoFilesOfOldStatesBehind() throws IOException {
        Path home = folder.resolve("kept");
        try (LuceneIndex index = LuceneIndex.open(home, 3)) {
            for (long video = 1; video <= 30; video++) {
                index.put(one(video));
            }
            index.remove(Set.of(1L));
        }
        assertFalse(files(home).isEmpty());
        assertTrue(files(home).size() < 60, files(home).toString());
    }
}
