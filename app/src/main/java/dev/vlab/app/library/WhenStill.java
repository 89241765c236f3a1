package dev.vlab.app.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Puts off what is costly until nothing more has come for a moment: while a grid is scrolled, its cards pass by. */
final class WhenStill {
    private static final Duration STILL = Duration.millis(100);

    private final Map<Object, Runnable> waiting = new LinkedHashMap<>();
    private final PauseTransition pause = new PauseTransition(STILL);

    WhenStill() {
        pause.setOnFinished(event -> {
            List<Runnable> all = List.copyOf(waiting.values());
            waiting.clear();
            all.forEach(Runnable::run);
        });
    }

    /** Runs something when all is still, in place of what the same one asked for before. */
    void then(Object who, Runnable run) {
        waiting.put(who, run);
        pause.playFromStart();
    }
}
