package dev.vlab.engine.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.library.MomentIndex.Neighbour;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.ClipEmbedding;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever becomes of the index on disk, a search tells what is in the store. */
class LiveIndexTest {

    private static final int DIMENSION = 8;
    private static final int MOMENTS = 5;
    private static final ModelStamp MODEL = new ModelStamp("one", "a".repeat(64));

    private final Random random = new Random(1);

    @TempDir
    private Path folder;

    private LibraryStore open() throws IOException {
        return new LibraryStore(folder.resolve("library.db"));
    }

    private void add(LibraryStore store, int dimension, long model, String... names) throws IOException {
        for (String name : names) {
            VideoInfo info = new VideoInfo(folder.resolve(name), 60_000_000, 96, 64, 25, "h264", false);
            List<ClipEmbedding> encoded = new ArrayList<>();
            for (int i = 0; i < MOMENTS; i++) {
                float[] vector = MomentIndexContract.random(random, dimension);
                Clip clip = new Clip(info.file(), TimeSpan.ofSeconds(i, i + 1));
                encoded.add(new ClipEmbedding(
                        clip, vector, List.of(vector), List.of(clip.span().startMicros())));
            }
            byte[] content = new byte[32];
            random.nextBytes(content);
            String sha256 = HexFormat.of().formatHex(content);
            store.add(new SourceFile(info, sha256, new FileState(1, 1)), encoded, model, () -> {});
        }
    }

    private void add(LibraryStore store, String... names) throws IOException {
        add(store, DIMENSION, store.adopt(MODEL), names);
    }

    private static long id(LibraryStore store, String name) throws IOException {
        return store.videos().stream()
                .map(StoredFile::video)
                .filter(video -> video.info().file().endsWith(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Compares a search with the vectors that the store has. */
    private void assertTellsTheTruth(LiveIndex index, LibraryStore store, int dimension) throws IOException {
        float[] query = MomentIndexContract.random(random, dimension);
        Map<Long, Double> right = new TreeMap<>();
        for (StoredFile stored : store.videos()) {
            for (Moment moment : store.moments(stored.video())) {
                float[] vector = store.embedding(moment).orElseThrow().video();
                right.put(moment.id(), (double) Math.round(1000 * Vectors.dot(query, vector, 0)));
            }
        }
        Map<Long, Double> found = index.nearest(query, 10_000, Scope.ALL, Progress.NONE).stream()
                .collect(Collectors.toMap(
                        Neighbour::moment,
                        neighbour -> (double) Math.round(1000 * neighbour.similarity()),
                        (one, other) -> one,
                        TreeMap::new));
        assertEquals(right, found);
    }

    private void assertTellsTheTruth(LiveIndex index, LibraryStore store) throws IOException {
        assertTellsTheTruth(index, store, DIMENSION);
    }

    private Map<Path, FileTime> indexFiles() throws IOException {
        Map<Path, FileTime> found = new TreeMap<>();
        if (Files.isDirectory(folder.resolve("index"))) {
            try (Stream<Path> files = Files.list(folder.resolve("index"))) {
                for (Path file : files.toList()) {
                    found.put(file, Files.getLastModifiedTime(file));
                }
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 12, 1000})
    void followsTheStore(int mostRecent) throws IOException {
        try (LibraryStore store = open();
                LiveIndex index = new LiveIndex(folder, store, new IndexFolder(folder), mostRecent)) {
            assertTellsTheTruth(index, store);
            add(store, "a", "b", "c");
            assertTellsTheTruth(index, store);
            store.remove(id(store, "b"));
            assertTellsTheTruth(index, store);
            add(store, "a", "d"); // a has changed
            assertTellsTheTruth(index, store);
            store.remove(id(store, "a"));
            store.remove(id(store, "c"));
            store.remove(id(store, "d"));
            assertTellsTheTruth(index, store);
            add(store, "e");
            assertTellsTheTruth(index, store);
        }
        assertEquals(mostRecent < 1000, !indexFiles().isEmpty());
    }

    @Test
    void aModelWithLongerVectorsTakesOver() throws IOException {
        try (LibraryStore store = open();
                LiveIndex index = new LiveIndex(folder, store, new IndexFolder(folder), 0)) {
            add(store, "a", "b");
            assertTellsTheTruth(index, store);
            long next = store.beginRebuild(new ModelStamp("two", "b".repeat(64)));
            add(store, DIMENSION + 3, next, "c");
            assertTellsTheTruth(index, store);
            store.finishRebuild();
            assertTellsTheTruth(index, store, DIMENSION + 3);
        }
    }

    @Test
    void aSecondStartWritesNothing() throws IOException {
        try (LibraryStore store = open();
                LiveIndex index = new LiveIndex(folder, store, new IndexFolder(folder), 0)) {
            add(store, "a", "b", "c");
            assertTellsTheTruth(index, store);
        }
        Map<Path, FileTime> before = indexFiles();
        assertFalse(before.isEmpty());
        try (LibraryStore store = open();
                LiveIndex index = new LiveIndex(folder, store, new IndexFolder(folder), 0)) {
            assertTellsTheTruth(index, store);
        }
        assertEquals(before, indexFiles());
    }

    @Test
    void aDamagedIndexIsMadeAnew() throws IOException {
        try (LibraryStore store = open();
                LiveIndex index = new LiveIndex(folder, store, new IndexFolder(folder), 0)) {
            add(store, "a", "b", "c");
            assertTellsTheTruth(index, store);
        }
        for (Path file : indexFiles().keySet()) {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 0) {
                bytes[bytes.length / 2] ^= 4;
                Files.write(file, bytes);
                try (LibraryStore store = open();
                        LiveIndex index = new LiveIndex(folder, store, new IndexFolder(folder), 0)) {
                    assertTellsTheTruth(index, store);
                }
            }
        }
    }

    @Test
    void theIndexOfAnotherLibraryIsNotBelieved() throws IOException {
        try (LibraryStore store = open();
                LiveIndex index = new LiveIndex(folder, store, new IndexFolder(folder), 0)) {
            add(store, "a", "b", "c");
            assertTellsTheTruth(index, store);
        }
        for (String end : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(folder.resolve("library.db" + end));
        }
        try (LibraryStore store = open();
                LiveIndex index = new LiveIndex(folder, store, new IndexFolder(folder), 0)) {
            add(store, "x", "y", "z"); // with the same numbers
            assertTellsTheTruth(index, store);
        }
    }

    @Test
    void aRestoredCopyOfTheLibraryIsNotConfusedWithWhatItBecame() throws IOException {
        Path copy = folder.resolve("copy.db");
        try (LibraryStore store = open()) {
            add(store, "a");
        }
        Files.copy(folder.resolve("library.db"), copy);
        try (LibraryStore store = open();
                LiveIndex index = new LiveIndex(folder, store, new IndexFolder(folder), 0)) {
            add(store, "b");
            assertTellsTheTruth(index, store);
        }
        Files.copy(copy, folder.resolve("library.db"), StandardCopyOption.REPLACE_EXISTING);
        try (LibraryStore store = open();
                LiveIndex index = new LiveIndex(folder, store, new IndexFolder(folder), 0)) {
            add(store, "b");
            assertTellsTheTruth(index, store);
        }
    }

    @Test
    void searchesWhileAnotherProgramChangesTheLibrary() throws IOException {
        try (LibraryStore store = open();
                LiveIndex index = new LiveIndex(folder, store, new IndexFolder(folder), 0)) {
            add(store, "a", "b");
            try (WriterLock _ = WriterLock.take(folder)) {
                assertTellsTheTruth(index, store);
                assertEquals(Map.of(), indexFiles());
            }
            add(store, "c");
            assertTellsTheTruth(index, store);
            assertFalse(indexFiles().isEmpty());
        }
    }

    @Test
    void twoProgramsShareTheIndex() throws IOException {
        try (LibraryStore one = open();
                LibraryStore two = open();
                LiveIndex first = new LiveIndex(folder, one, new IndexFolder(folder), 0);
                LiveIndex second = new LiveIndex(folder, two, new IndexFolder(folder), 0)) {
            add(one, "a", "b");
            assertTellsTheTruth(first, one);
            assertTellsTheTruth(second, two);
            one.remove(id(one, "a"));
            add(one, "c");
            assertTellsTheTruth(second, two);
            assertTellsTheTruth(first, one);
            try (WriterLock _ = WriterLock.take(folder)) {
                first.remake(Progress.NONE);
            }
            add(two, "d");
            assertTellsTheTruth(second, two);
            assertTellsTheTruth(first, one);
        }
    }

    @Test
    void goesOnAfterBeingCancelled() throws IOException {
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String doing) {
                assertTrue(fraction >= 0 && fraction <= 1);
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        try (LibraryStore store = open();
                LiveIndex index = new LiveIndex(folder, store, new IndexFolder(folder), 0)) {
            add(store, "a", "b");
            assertThrows(CancellationException.class, () -> index.settle(cancelled));
            assertTellsTheTruth(index, store);
        }
    }
}
