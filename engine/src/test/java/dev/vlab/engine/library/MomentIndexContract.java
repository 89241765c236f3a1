package dev.vlab.engine.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.library.MomentIndex.Neighbour;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link MomentIndex} owes its users; each is tested by a subclass. */
abstract class MomentIndexContract {

    private static final int DIMENSION = 7;

    abstract MomentIndex empty(int dimension);

    private static float[] unit(Random random) {
        float[] vector = new float[DIMENSION];
        double norm = 0;
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) random.nextGaussian();
            norm += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] /= (float) Math.sqrt(norm);
        }
        return vector;
    }

    private static float[] axis(int axis, float length) {
        float[] vector = new float[DIMENSION];
        vector[axis] = length;
        return vector;
    }

    @Test
    void anEmptyIndexFindsNothing() {
        assertEquals(List.of(), empty(DIMENSION).nearest(axis(0, 1), 3));
        assertEquals(0, empty(DIMENSION).size());
    }

    @Test
    void findsAVectorByItself() {
        MomentIndex index = empty(DIMENSION);
        Random random = new Random(1);
        for (int moment = 0; moment < 10_000; moment++) {
            index.put(moment, unit(random));
        }
        float[] wanted = unit(random);
        index.put(77_777, wanted);
        Neighbour found = index.nearest(wanted, 1).getFirst();
        assertEquals(77_777, found.moment());
        assertEquals(1, found.similarity(), 1e-5);
    }

    @Test
    void ordersByNearnessThenById() {
        MomentIndex index = empty(DIMENSION);
        index.put(9, axis(0, 1));
        index.put(2, axis(0, 1));
        index.put(5, axis(0, 1));
        index.put(1, axis(1, 1));
        index.put(3, axis(0, -1));
        List<Long> order =
                index.nearest(axis(0, 1), 5).stream().map(Neighbour::moment).toList();
        assertEquals(List.of(2L, 5L, 9L, 1L, 3L), order);
        assertEquals(List.of(2L, 5L), order.subList(0, 2));
        assertEquals(
                List.of(2L, 5L),
                index.nearest(axis(0, 1), 2).stream().map(Neighbour::moment).toList());
    }

    @Test
    void forgetsWhatIsRemovedAndKeepsTheRest() {
        MomentIndex index = empty(DIMENSION);
        Random random = new Random(2);
        for (int moment = 0; moment < 100; moment++) {
            index.put(moment, unit(random));
        }
        for (int moment = 0; moment < 100; moment += 2) {
            index.remove(moment);
        }
        index.remove(12_345);
        assertEquals(50, index.size());
        Set<Long> left = new HashSet<>();
        index.nearest(unit(random), 100).forEach(neighbour -> left.add(neighbour.moment()));
        assertEquals(50, left.size());
        assertTrue(left.stream().allMatch(moment -> moment % 2 == 1));
    }

    @Test
    void replacesAVectorPutTwice() {
        MomentIndex index = empty(DIMENSION);
        index.put(4, axis(0, 1));
        index.put(4, axis(1, 1));
        assertEquals(1, index.size());
        assertEquals(0, index.nearest(axis(0, 1), 1).getFirst().similarity(), 1e-6);
    }

    @Test
    void refusesVectorsOfAnotherLength() {
        MomentIndex index = empty(DIMENSION);
        assertThrows(IllegalArgumentException.class, () -> index.put(1, new float[DIMENSION + 1]));
        assertThrows(IllegalArgumentException.class, () -> index.nearest(new float[1], 1));
    }
}
