package dev.vlab.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowFirstTest {
    private final List<String> done = new ArrayList<>();
    private final WindowFirst work = new WindowFirst(Runnable::run);

    @Test
    void workWaitsForTheWindowAndThenGoesInItsOrder() {
        work.execute(() -> done.add("model"));
        work.execute(() -> done.add("library"));
        assertTrue(done.isEmpty());
        work.go();
        assertEquals(List.of("model", "library"), done);
    }

    @Test
    void laterWorkGoesAtOnce() {
        work.go();
        work.execute(() -> done.add("answer"));
        work.go();
        assertEquals(List.of("answer"), done);
    }
}
