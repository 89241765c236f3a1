package dev.vlab.app.tour;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;

/** Measures how regularly the window's pulse beats, and so for how long it stood still. Lives on the JavaFX thread. */
final class PulseWatch extends AnimationTimer {
    private final List<Long> gaps = new ArrayList<>();
    private long last;

    @Override
    public void handle(long now) {
        long nanos = System.nanoTime(); // when it came, not when it was due
        if (last > 0) {
            gaps.add(nanos - last);
        }
        last = nanos;
    }

    /** The longest time between two beats, in milliseconds. */
    double longest() {
        return gaps.stream().mapToLong(gap -> gap).max().orElse(0) / 1e6;
    }

    /** The time between two beats that 99 of 100 are below, in milliseconds. */
    double usual() {
        List<Long> sorted = gaps.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * 99 / 100)) / 1e6;
    }
}
