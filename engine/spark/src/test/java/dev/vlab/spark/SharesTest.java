package dev.vlab.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static final Path LONG = Path.of("long.mp4");

    @Test
    void givesALongFilmAShareOfItsOwn() {
        Map<Path, Long> sizes =
                Map.of(LONG, 300L, Path.of("a.mp4"), 100L, Path.of("b.mp4"), 90L, Path.of("c.mp4"), 80L);
        Set<Set<String>> shares = new HashSet<>();
        Shares.deal(sizes, 2).forEach(share -> shares.add(Set.copyOf(share)));
        assertEquals(Set.of(Set.of("long.mp4"), Set.of("a.mp4", "b.mp4", "c.mp4")), shares);
    }

    @Test
    void makesNoEmptyShares() {
        assertEquals(List.of(List.of("long.mp4")), Shares.deal(Map.of(LONG, 0L), 8));
        assertEquals(List.of(), Shares.deal(Map.of(), 8));
    }
}
