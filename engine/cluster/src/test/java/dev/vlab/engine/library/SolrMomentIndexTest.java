package dev.vlab.engine.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.library.MomentIndex.MomentVector;
import dev.vlab.engine.library.MomentIndex.VideoVectors;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.solr.embedded.JettySolrRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The shared index keeps the contract, on two nodes with two shards and two replicas of each. */
@ExtendWith(Cluster.Resolver.class)
class SolrMomentIndexTest extends MomentIndexContract {

    private static final ModelStamp MODEL = new ModelStamp("one", "a".repeat(64));
    private static final float[] RIGHT = {1, 0, 0};

    private final Cluster cluster;

    SolrMomentIndexTest(Cluster cluster) {
        this.cluster = cluster;
    }

    @Override
    MomentIndex empty(int dimension) throws IOException {
        return cluster.library("contract-" + dimension, dimension, MODEL);
    }

    private static VideoVectors video(long video, long stamp) {
        return new VideoVectors(
                video, stamp, List.of(new MomentVector(10 * video, RIGHT), new MomentVector(10 * video + 1, RIGHT)));
    }

    @Test
    void librariesInOneCollectionDoNotMeet() throws IOException {
        try (MomentIndex one = cluster.library("shared", 3, MODEL);
                MomentIndex other = cluster.library("shared", 3, MODEL)) {
            one.put(List.of(video(1, 5), video(2, 5)));
            other.put(List.of(video(1, 6))); // with the same numbers
            one.remove(Set.of(1L));
            assertEquals(Map.of(2L, 5L), one.videos());
            assertEquals(Map.of(1L, 6L), other.videos());
            assertEquals(2, one.size());
            assertEquals(10, other.nearest(RIGHT, 5, Scope.ALL).getFirst().moment());
            assertEquals(20, one.nearest(RIGHT, 5, Scope.ALL).getFirst().moment());
        }
    }

    @Test
    void aVideoWithoutMomentsIsKnown() throws IOException {
        try (MomentIndex index = cluster.library("shared", 3, MODEL)) {
            index.put(List.of(video(1, 5)));
            index.put(List.of(new VideoVectors(1, 7, List.of())));
            assertEquals(Map.of(1L, 7L), index.videos());
            assertEquals(0, index.size());
        }
    }

    @Test
    void aScopeMayNameVeryManyVideos() throws IOException {
        try (MomentIndex index = cluster.library("shared", 3, MODEL)) {
            index.put(List.of(video(4, 5), video(5, 5)));
            Set<Long> many = LongStream.range(5, 300_000).boxed().collect(Collectors.toSet());
            assertEquals(
                    50, index.nearest(RIGHT, 1, Scope.only(many)).getFirst().moment());
            assertEquals(
                    40,
                    index.nearest(RIGHT, 1, Scope.ALL.without(many)).getFirst().moment());
        }
    }

    @Test
    void refusesTheVectorsOfAnotherModelByName() throws IOException {
        try (MomentIndex index = cluster.library("shared", 3, MODEL)) {
            index.put(List.of(video(1, 5)));
        }
        ModelStamp other = new ModelStamp("two", "b".repeat(64));
        IOException refused = assertThrows(IOException.class, () -> cluster.library("shared", 3, other));
        assertTrue(
                refused.getMessage()
                        .contains("/solr/shared: the collection holds moments of the model \"one\" (aaaaaaaaaaaa),"
                                + " this library those of \"two\" (bbbbbbbbbbbb): name another with --index"),
                refused.getMessage());
        IOException longer = assertThrows(IOException.class, () -> cluster.library("shared", 4, MODEL));
        assertTrue(longer.getMessage().contains("vectors of 3 numbers, not of 4"), longer.getMessage());
    }

    @Test
    void aNodeStopsAndComesBack() throws Exception {
        Random random = new Random(7);
        JettySolrRunner first = cluster.nodes().getFirst();
        JettySolrRunner second = cluster.nodes().getLast();
        try (MomentIndex index = cluster.library("nodes", 3, MODEL)) {
            for (long video = 1; video <= 20; video++) { // on both shards
                index.put(List.of(new VideoVectors(video, 1, List.of(new MomentVector(video, random(random, 3))))));
            }
            cluster.stop(first); // the one that was asked
            assertEquals(20, index.nearest(RIGHT, 100, Scope.ALL).size());
            for (long video = 11; video <= 30; video++) {
                index.put(List.of(new VideoVectors(video, 2, List.of(new MomentVector(video, random(random, 3))))));
            }
            index.remove(Set.of(1L));
            Map<Long, Long> stamps = index.videos();
            var found = index.nearest(RIGHT, 100, Scope.ALL);
            assertEquals(29, found.size());
            cluster.startAgain(first);
            cluster.stop(second); // now only the one that was away can answer
            try {
                assertEquals(stamps, index.videos());
                assertEquals(found, index.nearest(RIGHT, 100, Scope.ALL));
            } finally {
                cluster.startAgain(second);
            }
            assertEquals(found, index.nearest(RIGHT, 100, Scope.ALL));
        }
    }
}
