package dev.vlab.engine.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A library whose index is in a cluster: what searches tell is what the library has, whatever the cluster has. */
@ExtendWith(Cluster.Resolver.class)
class SharedLibraryTest {

    private static final int DIMENSION = 8;
    private static final ModelStamp MODEL = new ModelStamp("one", "a".repeat(64));

    private final Random random = new Random(1);
    private final Cluster cluster;

    @TempDir
    private Path folder;

    SharedLibraryTest(Cluster cluster) {
        this.cluster = cluster;
    }

    /** A library's store with its index, opened by one program. */
    private final class Opened implements AutoCloseable {

        final LibraryStore store;
        final IndexSetting setting;
        final LiveIndex index;

        Opened(Path home, String collection) throws IOException {
            store = new LibraryStore(home.resolve("library.db"));
            setting = new IndexSetting(home, store);
            setting.keep(cluster.place(collection));
            index = new LiveIndex(home, store, setting.home(setting.place()));
        }

        void add(ModelStamp model, String... names) throws IOException {
            add(store.adopt(model), names);
        }

        void add(long model, String... names) throws IOException {
            for (String name : names) {
                VideoInfo info = new VideoInfo(folder.resolve(name), 60_000_000, 96, 64, 25, "h264", false);
                List<ClipEmbedding> encoded = new ArrayList<>();
                for (int i = 0; i < 5; i++) {
                    float[] vector = MomentIndexContract.random(random, DIMENSION);
                    Clip clip = new Clip(info.file(), TimeSpan.ofSeconds(i, i + 1));
                    encoded.add(new ClipEmbedding(clip, vector, List.of(vector), List.of(0L)));
                }
                byte[] content = new byte[32];
                random.nextBytes(content);
                String sha256 = HexFormat.of().formatHex(content);
                store.add(new SourceFile(info, sha256, new FileState(1, 1)), encoded, model, () -> {});
            }
        }

        void remove(String name) throws IOException {
            for (StoredFile stored : store.videos()) {
                if (stored.video().info().file().endsWith(name)) {
                    store.remove(stored.video().id());
                }
            }
        }

        /** Compares a search with the vectors that the store has. */
        void assertTellsTheTruth() throws IOException {
            float[] query = MomentIndexContract.random(random, DIMENSION);
            Map<Long, Long> right = new TreeMap<>();
            for (StoredFile stored : store.videos()) {
                for (Moment moment : store.moments(stored.video())) {
                    float[] vector = store.embedding(moment).orElseThrow().video();
                    right.put(moment.id(), Math.round(1000 * Vectors.dot(query, vector, 0)));
                }
            }
            Map<Long, Long> found = new TreeMap<>();
            for (Neighbour near : index.nearest(query, 10_000, Scope.ALL, Progress.NONE)) {
                found.put(near.moment(), Math.round(1000 * near.similarity()));
            }
            assertEquals(right, found);
        }

        /** Videos that the cluster has of this library. */
        int shared() throws IOException {
            try (IndexHome home = setting.home(setting.place())) {
                KeptIndex kept = home.find(DIMENSION);
                return kept == null ? 0 : kept.videos().size();
            }
        }

        @Override
        public void close() throws IOException {
            index.close();
            store.close();
        }
    }

    @Test
    void followsTheLibrary() throws IOException {
        try (Opened library = new Opened(folder, "follows")) {
            library.assertTellsTheTruth();
            library.add(MODEL, "a", "b", "c");
            library.assertTellsTheTruth(); // before the cluster knows of it
            assertEquals(0, library.shared());
            library.index.settle(Progress.NONE);
            assertEquals(3, library.shared());
            library.assertTellsTheTruth();
            library.remove("b");
            library.add(MODEL, "a", "d"); // a has changed
            library.assertTellsTheTruth();
            library.index.settle(Progress.NONE);
            assertEquals(3, library.shared());
            library.assertTellsTheTruth();
        }
        try (Opened again = new Opened(folder, "follows")) {
            again.assertTellsTheTruth();
            again.index.remake(Progress.NONE);
            again.assertTellsTheTruth();
        }
    }

    @Test
    void anOlderCopySearchesItsOwnStateAndChangesNothing() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (Opened library = new Opened(folder, "copies")) {
            library.add(MODEL, "a", "b");
            library.index.settle(Progress.NONE);
        }
        Files.copy(folder.resolve("library.db"), copy.resolve("library.db"));
        try (Opened library = new Opened(folder, "copies");
                Opened older = new Opened(copy, "copies")) {
            library.add(MODEL, "b", "c");
            library.index.settle(Progress.NONE);
            older.assertTellsTheTruth();
            library.assertTellsTheTruth();
            assertEquals(3, library.shared());
        }
    }

    @Test
    void anotherModelTakesOverWhatIsThisLibrarysAlone() throws IOException {
        ModelStamp other = new ModelStamp("two", "b".repeat(64));
        try (Opened library = new Opened(folder, "models")) {
            library.add(MODEL, "a", "b");
            library.index.settle(Progress.NONE);
            long next = library.store.beginRebuild(other);
            library.add(next, "a");
            library.store.finishRebuild();
            library.assertTellsTheTruth();
            library.index.settle(Progress.NONE);
            library.assertTellsTheTruth();
            assertEquals(1, library.shared());
        }
        Path home = Files.createDirectory(folder.resolve("guest"));
        try (Opened guest = new Opened(home, "models")) {
            guest.add(MODEL, "x");
            IOException refused = assertThrows(IOException.class, () -> guest.index.settle(Progress.NONE));
            assertTrue(refused.getMessage().contains("moments of the model \"two\""), refused.getMessage());
        }
    }

    @Test
    void saysWhenTheClusterCannotBeReached() throws IOException {
        try (LibraryStore store = new LibraryStore(folder.resolve("library.db"))) {
            IndexSetting setting = new IndexSetting(folder, store);
            IndexPlace nowhere = IndexPlace.parse("solr://127.0.0.1:1/solr/moments");
            setting.keep(nowhere);
            assertEquals(nowhere, new IndexSetting(folder, store).place());
            try (IndexHome home = setting.home(nowhere)) {
                IOException e = assertThrows(IOException.class, home::requireReachable);
                assertTrue(
                        e.getMessage()
                                .matches("solr://127.0.0.1:1/solr/moments: the cluster cannot be reached"
                                        + " \\(127.0.0.1:1: .+\\): see that it runs .*--index local"),
                        e.getMessage());
            }
        }
    }
}
