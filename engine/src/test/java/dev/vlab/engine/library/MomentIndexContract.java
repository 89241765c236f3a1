package dev.vlab.engine.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.library.MomentIndex.MomentVector;
import dev.vlab.engine.library.MomentIndex.Neighbour;
import dev.vlab.engine.library.MomentIndex.VideoVectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link MomentIndex} owes its users; each is tested by a subclass. */
abstract class MomentIndexContract {

    private static final int DIMENSION = 7;

    private MomentIndex index;

    /** An index without videos, which the test closes. */
    abstract MomentIndex empty(int dimension) throws IOException;

    @BeforeEach
    final void open() throws IOException {
        index = empty(DIMENSION);
    }

    @AfterEach
    final void close() throws IOException {
        index.close();
    }

    static float[] unit(float[] vector) {
        float norm = (float) Math.sqrt(Vectors.dot(vector, vector, 0));
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= norm;
        }
        return vector;
    }

    static float[] random(Random random, int dimension) {
        float[] vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return unit(vector);
    }

    private static float[] axis(int axis, float length) {
        float[] vector = new float[DIMENSION];
        vector[axis] = length;
        return vector;
    }

    /** A video whose moments have the numbers 100 · video, 100 · video + 1, …; its stamp is its number. */
    private static VideoVectors video(long video, float[]... vectors) {
        List<MomentVector> moments = new ArrayList<>();
        for (float[] vector : vectors) {
            moments.add(new MomentVector(100 * video + moments.size(), vector));
        }
        return new VideoVectors(video, video, moments);
    }

    /** Videos of ten moments each that lie close to each other. */
    private static List<VideoVectors> videos(int count, int dimension, Random random) {
        List<VideoVectors> videos = new ArrayList<>();
        for (int video = 0; video < count; video++) {
            float[] middle = random(random, dimension);
            float[][] vectors = new float[10][];
            for (int i = 0; i < vectors.length; i++) {
                float[] drift = random(random, dimension);
                for (int j = 0; j < dimension; j++) {
                    drift[j] = middle[j] + 0.4f * drift[j];
                }
                vectors[i] = unit(drift);
            }
            videos.add(video(video, vectors));
        }
        return videos;
    }

    private List<Long> nearest(float[] query, int k, Scope scope) throws IOException {
        return index.nearest(query, k, scope).stream().map(Neighbour::moment).toList();
    }

    @Test
    void anEmptyIndexFindsNothing() throws IOException {
        assertEquals(List.of(), index.nearest(axis(0, 1), 3, Scope.ALL));
        assertEquals(0, index.size());
        assertEquals(Map.of(), index.videos());
    }

    @Test
    void findsAVectorByItselfAndTellsItsSimilarity() throws IOException {
        Random random = new Random(1);
        index.put(videos(500, DIMENSION, random));
        float[] wanted = random(random, DIMENSION);
        index.put(List.of(video(777, wanted)));
        Neighbour found = index.nearest(wanted, 1, Scope.ALL).getFirst();
        assertEquals(77_700, found.moment());
        assertEquals(1, found.similarity(), 1e-5);
        float[] query = random(random, DIMENSION);
        Neighbour own = index.nearest(query, 1, Scope.only(Set.of(777L))).getFirst();
        assertEquals(Vectors.dot(query, wanted, 0), own.similarity(), 1e-5);
    }

    @Test
    void findsWhatAnExactScanFinds() throws IOException {
        Random random = new Random(3);
        int dimension = 32;
        List<VideoVectors> videos = videos(400, dimension, random);
        Set<Long> third =
                LongStream.range(0, 400).filter(video -> video % 3 == 0).boxed().collect(Collectors.toSet());
        try (MomentIndex tested = empty(dimension);
                ExactScanIndex exact = new ExactScanIndex(dimension)) {
            tested.put(videos);
            exact.put(videos);
            for (Scope scope : List.of(Scope.ALL, Scope.only(third), Scope.ALL.without(third))) {
                int same = 0;
                for (int query = 0; query < 50; query++) {
                    float[] vector = random(random, dimension);
                    List<Neighbour> right = exact.nearest(vector, 10, scope);
                    List<Neighbour> found = tested.nearest(vector, 10, scope);
                    assertEquals(10, found.size());
                    same += (int) found.stream()
                            .filter(neighbour -> right.stream().anyMatch(r -> r.moment() == neighbour.moment()))
                            .count();
                }
                assertTrue(same >= 0.98 * 500, same + " of 500 in " + scope.only());
            }
        }
    }

    @Test
    void ordersByNearnessThenById() throws IOException {
        index.put(List.of(
                video(9, axis(0, 1)), video(2, axis(0, 1), axis(0, 1)), video(1, axis(1, 1)), video(3, axis(0, -1))));
        assertEquals(List.of(200L, 201L, 900L, 100L, 300L), nearest(axis(0, 1), 5, Scope.ALL));
        assertEquals(List.of(200L, 201L), nearest(axis(0, 1), 2, Scope.ALL));
        assertEquals(List.of(), nearest(axis(0, 1), 0, Scope.ALL));
        assertEquals(5, nearest(axis(0, 1), 1000, Scope.ALL).size());
    }

    @Test
    void looksOnlyIntoTheScope() throws IOException {
        index.put(videos(50, DIMENSION, new Random(4)));
        float[] query = random(new Random(5), DIMENSION);
        List<Long> some = nearest(query, 500, Scope.only(Set.of(7L, 8L, 1000L)));
        assertEquals(20, some.size());
        assertTrue(some.stream().allMatch(moment -> moment / 100 == 7 || moment / 100 == 8), some.toString());
        assertEquals(List.of(), nearest(query, 10, Scope.only(Set.of())));
        List<Long> others = nearest(query, 500, Scope.ALL.without(Set.of(7L, 8L)));
        assertEquals(480, others.size());
        assertTrue(others.stream().noneMatch(some::contains));
    }

    @Test
    void forgetsWhatIsRemovedAndKeepsTheRest() throws IOException {
        index.put(videos(100, DIMENSION, new Random(2)));
        index.remove(LongStream.range(0, 50).map(i -> 2 * i).boxed().collect(Collectors.toSet()));
        index.remove(Set.of(12_345L));
        assertEquals(500, index.size());
        assertEquals(50, index.videos().size());
        List<Long> left = nearest(axis(0, 1), 1000, Scope.ALL);
        assertEquals(500, Set.copyOf(left).size());
        assertTrue(left.stream().allMatch(moment -> moment / 100 % 2 == 1));
    }

    @Test
    void aVideoPutAgainTakesThePlaceOfWhatWasKnownOfIt() throws IOException {
        index.put(List.of(video(4, axis(0, 1), axis(0, 1), axis(0, 1)), video(5, axis(2, 1))));
        index.put(List.of(new VideoVectors(4, 99, List.of(new MomentVector(400, axis(1, 1))))));
        assertEquals(2, index.size());
        assertEquals(Map.of(4L, 99L, 5L, 5L), index.videos());
        assertEquals(List.of(400L), nearest(axis(1, 1), 1, Scope.ALL));
        assertEquals(0, index.nearest(axis(0, 1), 1, Scope.ALL).getFirst().similarity(), 1e-6);
    }

    @Test
    void refusesVectorsOfAnotherLengthAndKeepsNothingOfThem() throws IOException {
        List<VideoVectors> wrong = List.of(video(1, axis(0, 1)), video(2, axis(0, 1), new float[DIMENSION + 1]));
        assertThrows(IllegalArgumentException.class, () -> index.put(wrong));
        assertThrows(IllegalArgumentException.class, () -> index.nearest(new float[1], 1, Scope.ALL));
        assertEquals(0, index.size());
    }

    @Test
    void answersWhileItIsChanged() throws Exception {
        Random random = new Random(6);
        index.put(videos(20, DIMENSION, random));
        float[] query = random(random, DIMENSION);
        Callable<Integer> reader = () -> {
            int fewest = Integer.MAX_VALUE;
            for (int i = 0; i < 100; i++) {
                List<Neighbour> found = index.nearest(
                        query,
                        10_000,
                        Scope.only(LongStream.range(0, 10).boxed().collect(Collectors.toSet())));
                fewest = Math.min(fewest, found.size());
            }
            return fewest;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> readers = List.of(threads.submit(reader), threads.submit(reader));
            for (long video = 100; video < 110; video++) {
                index.put(List.of(video(video, random(random, DIMENSION))));
                index.remove(Set.of(video - 90)); // 10 to 19
            }
            for (Future<Integer> done : readers) {
                assertEquals(100, done.get());
            }
        }
        assertEquals(110, index.size());
    }
}
